using Gateway.Core.Configuration;

namespace Gateway.Core.Tests.Configuration;

public sealed class DirectorySourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Only_the_files_the_loader_knows_are_read()
    {
        Write("connections.yaml", "connections: {}");
        Write("connections.example.yaml", "nonsense: [");
        Write("edge.yaml", "nonsense: [");

        Assert.Equal([new ConfigurationFile("connections.yaml", "connections: {}")], new DirectorySource(_folder).Read());
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_files() => Assert.Empty(new DirectorySource(Path.Combine(_folder, "none")).Read());

    [Fact]
    public void A_file_that_is_not_utf8_is_a_problem()
    {
        File.WriteAllBytes(Path.Combine(_folder, "gateway.yaml"), [0x61, 0x3A, 0x20, 0xFF]);

        Assert.Equal("gateway.yaml:1:1: error: the file is not valid UTF-8", Report());
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem()
    {
        File.WriteAllBytes(Path.Combine(_folder, "gateway.yaml"), [0xEF, 0xBB, 0xBF, .. "state: { directory: s }"u8]);

        Assert.Equal("", Report());
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_problem()
    {
        Write("gateway.yaml", "#" + new string('x', 1 << 20));

        Assert.Equal("gateway.yaml:1:1: error: the file is larger than 1 MiB", Report());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Report() => Loading.Load(new DirectorySource(_folder)).Report.ToString();
}
