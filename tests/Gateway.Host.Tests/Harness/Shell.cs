using System.Diagnostics;

namespace Gateway.Host.Tests.Harness;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public void AssertOk() => Assert.True(ExitCode == 0, $"Exit code {ExitCode}: {Output}{Errors}");
}

/// <summary>Runs commands of the machine.</summary>
internal static class Shell
{
    public static async Task<CommandResult> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Whether a command is on the path.</summary>
    public static bool Has(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));
}
