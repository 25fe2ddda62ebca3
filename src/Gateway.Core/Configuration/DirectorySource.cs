using System.Text;

namespace Gateway.Core.Configuration;

/// <summary>The files of a folder: those of <see cref="ConfigurationFiles"/> that exist. Nothing else is read, so <c>*.example.yaml</c> have no effect.</summary>
/// <param name="path">The folder; it need not exist.</param>
public sealed class DirectorySource(string path) : IConfigurationSource
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc />
    public IReadOnlyList<ConfigurationFile> Read() =>
        [.. ConfigurationFiles.All.Where(name => File.Exists(Path.Combine(path, name))).Select(Read)];

    private ConfigurationFile Read(string name)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(path, name));
            // One byte more than the limit is enough for the loader to refuse the file, however large it is.
            var bytes = new byte[Math.Min(stream.Length, Yaml.YamlText.MaxBytes + 1)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > Yaml.YamlText.MaxBytes
                ? new ConfigurationFile(name, "") { Failure = Yaml.YamlText.TooLarge }
                : new ConfigurationFile(name, Utf8.GetString(bytes, 0, length));
        }
        catch (DecoderFallbackException)
        {
            return new ConfigurationFile(name, "") { Failure = "the file is not valid UTF-8" };
        }
        catch (UnauthorizedAccessException)
        {
            return new ConfigurationFile(name, "") { Failure = "the file can't be read: permission denied" };
        }
        catch (Exception failure) when (failure is IOException or NotSupportedException)
        {
            return new ConfigurationFile(name, "") { Failure = $"the file can't be read ({failure.GetType().Name})" };
        }
    }
}
