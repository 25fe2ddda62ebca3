using System.Text;
using Gateway.Abstractions.Model;

namespace Gateway.Core.Configuration;

/// <summary>Secrets of the process's environment and of files.</summary>
public sealed class SystemSecretSource : ISecretSource
{
    private const int MaxBytes = 64 << 10;

    /// <inheritdoc />
    public SecretLookup Look(SecretReference reference) => reference.Place == SecretPlace.Environment ? Variable(reference.Name) : ReadFile(reference.Name);

    private static SecretLookup Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value ? new SecretLookup(new Secret(value)) : new SecretLookup(null, "the environment variable is not set");

    private static SecretLookup ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // Not by the stream's length: what Kubernetes and systemd mount may be no regular file.
            var bytes = new byte[MaxBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxBytes) return new SecretLookup(null, "the file is larger than 64 KiB");
            return new SecretLookup(new Secret(Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF').TrimEnd('\r', '\n')));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SecretLookup(null, "the file does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            return new SecretLookup(null, "the file can't be read: permission denied, or it is a folder");
        }
        catch (Exception failure) when (failure is IOException or NotSupportedException or ArgumentException)
        {
            return new SecretLookup(null, $"the file can't be read ({failure.GetType().Name})");
        }
    }
}
