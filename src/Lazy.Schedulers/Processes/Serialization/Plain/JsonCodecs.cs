using System.Text.Json;
using System.Text.Json.Nodes;

namespace LazyGraph.Processes.Serialization;

/// <summary>Elements of JSON documents, by their text. Each arrives with a document of its own.</summary>
internal sealed class JsonElementCodec : Codec<JsonElement>
{
    public override void Write(ObjectWriter writer, JsonElement value) =>
        writer.WriteString(value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText());

    public override JsonElement Read(ObjectReader reader, int slot)
    {
        if (reader.ReadString() is not { } text)
        {
            return default;
        }

        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return document.RootElement.Clone();
    }
}

/// <summary>Nodes of JSON, by their text.</summary>
internal sealed class JsonNodeCodec(Type type) : Codec(type)
{
    public override bool IsEarly => false;

    public override void WriteObject(ObjectWriter writer, object value) => writer.WriteString(((JsonNode)value).ToJsonString());

    public override object ReadObject(ObjectReader reader, int slot) =>
        JsonNode.Parse(reader.ReadString() ?? throw ObjectReader.Invalid("no text", "one"), documentOptions: new JsonDocumentOptions { MaxDepth = int.MaxValue })
            ?? throw ObjectReader.Invalid("the text null", "one of a node");
}
