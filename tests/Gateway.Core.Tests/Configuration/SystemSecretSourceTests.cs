using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class SystemSecretSourceTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("hush\n")]
    [InlineData("hush\r\n")]
    [InlineData("hush")]
    public void A_files_line_end_is_not_part_of_the_secret(string text)
    {
        File.WriteAllText(_path, text);

        Assert.Equal("hush", FromFile(_path).Value!.Reveal());
    }

    [Fact]
    public void What_is_within_the_file_stays_for_the_loader_to_judge()
    {
        File.WriteAllText(_path, "one\ntwo\n");

        Assert.Equal("one\ntwo", FromFile(_path).Value!.Reveal());
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_failure() => Assert.Equal("the file does not exist", FromFile(_path + ".none").Failure);

    [Fact]
    public void A_folder_is_a_failure() => Assert.StartsWith("the file can't be read", FromFile(Path.GetTempPath()).Failure, StringComparison.Ordinal);

    [Fact]
    public void A_huge_file_is_a_failure()
    {
        File.WriteAllText(_path, new string('x', (64 << 10) + 1));

        Assert.Equal("the file is larger than 64 KiB", FromFile(_path).Failure);
    }

    [Fact]
    public void A_variable_is_looked_up()
    {
        var name = $"GATEWAY_TEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(name, "hush");

        Assert.Equal("hush", FromVariable(name).Value!.Reveal());
        Assert.Equal("the environment variable is not set", FromVariable(name + "_NONE").Failure);
        Assert.DoesNotContain("hush", FromVariable(name).ToString(), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(name, null);
    }

    private static SecretLookup FromFile(string path) => new SystemSecretSource().Look(new SecretReference(SecretPlace.File, path));

    private static SecretLookup FromVariable(string name) => new SystemSecretSource().Look(new SecretReference(SecretPlace.Environment, name));
}
