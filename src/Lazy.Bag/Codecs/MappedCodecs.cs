using System.Net;
using System.Numerics;
using System.Text.Json;

namespace LazyGraph.Bags;

/// <summary>The types of the framework that are written by what they are made from.</summary>
internal static class MappedCodecs
{
    // What was parsed once is parsed again: at any depth, with the comments that were allowed then.
    private static readonly JsonDocumentOptions AnyJson = new() { MaxDepth = int.MaxValue, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ElementCodec? TryMake(Type type) =>
        type == typeof(JsonElement) ? Map<JsonElement, string?>(element => element.ValueKind == JsonValueKind.Undefined ? null : element.GetRawText(), ToJson)
        : type == typeof(Uri) ? Map<Uri?, (string?, bool)>(FromUri, ToUri)
        : type == typeof(Version) ? Map<Version?, string?>(version => version?.ToString(), text => text is null ? null : Version.Parse(text))
        : type == typeof(BigInteger) ? Map<BigInteger, byte[]?>(number => number.ToByteArray(), bytes => new BigInteger(bytes!)) // stored from a number
        : type == typeof(IPAddress) ? Map<IPAddress?, (byte[]?, long)>(FromAddress, ToAddress)
        : null;

    private static MappedCodec<T, TStored> Map<T, TStored>(Func<T, TStored> store, Func<TStored, T> restore) => new(ElementCodec<TStored>.Create(), store, restore);

    private static JsonElement ToJson(string? text)
    {
        if (text is null)
        {
            return default;
        }

        using var document = JsonDocument.Parse(text, AnyJson);
        return document.RootElement.Clone();
    }

    // There are settings of a Uri that it doesn't tell: what a new one makes of its text must be the same.
    private static (string?, bool) FromUri(Uri? uri)
    {
        if (uri is null)
        {
            return default;
        }

        var stored = (uri.OriginalString, uri.IsAbsoluteUri);
        return uri.GetType() != typeof(Uri) ? throw ElementRefusal.DerivedValue(uri.GetType(), typeof(Uri))
            : ToUri(stored)!.IsAbsoluteUri == uri.IsAbsoluteUri && (!uri.IsAbsoluteUri || ToUri(stored)!.AbsoluteUri == uri.AbsoluteUri) ? stored // null only for null
            : throw new NotSupportedException($"The URI '{uri}' can't be written to disk: its text alone, '{uri.OriginalString}', makes another one. Select its parts first.");
    }

    private static Uri? ToUri((string? Text, bool IsAbsolute) stored) =>
        stored.Text is null ? null : new Uri(stored.Text, stored.IsAbsolute ? UriKind.Absolute : UriKind.Relative);

    private static (byte[]?, long) FromAddress(IPAddress? address) =>
        address is null ? default : (address.GetAddressBytes(), address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? address.ScopeId : 0);

    private static IPAddress? ToAddress((byte[]? Bytes, long Scope) stored) =>
        stored.Bytes is null ? null : stored.Bytes.Length == 16 ? new IPAddress(stored.Bytes, stored.Scope) : new IPAddress(stored.Bytes);
}
