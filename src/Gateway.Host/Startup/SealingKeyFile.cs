using System.Security.Cryptography;
using Gateway.Core.Configuration;
using Gateway.Core.Sealing;

namespace Gateway.Host.Startup;

/// <summary>The sealing keys: those of gateway.yaml, else one generated into the state folder.</summary>
internal static class SealingKeyFile
{
    private const string FileName = "sealing.key";
    private const string GeneratedId = "local";

    public static SealingKeys Load(GatewayOptions options)
    {
        if (options.Sealing.Current is { } current) return new SealingKeys(current, options.Sealing.Keys);
        var path = Path.GetFullPath(Path.Combine(options.StateDirectory, FileName));
        return new SealingKeys(GeneratedId, new Dictionary<string, byte[]> { [GeneratedId] = ReadOrMake(path) });
    }

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var fresh = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}";
            var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var writer = new StreamWriter(fresh, System.Text.Encoding.ASCII, create)) writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            try
            {
                // Whoever comes first wins, so that two processes starting at once share a key.
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }

        var key = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) && length == key.Length
            ? key
            : throw new InvalidDataException($"{path} does not hold a 32-byte key in base64. Restore it, or delete it to make a new one; ids and cursors sealed with the old key stop working then.");
    }
}
