using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Sandbox.Upstreams;

namespace Gateway.Sandbox.Faults;

/// <summary>Replies that went wrong on the way out.</summary>
internal static class SpoiltReplies
{
    private const string UnknownValue = "GALACTIC";

    /// <summary>What a proxy in front of the provider shows: the request never reached it.</summary>
    public static Reply Page() => Reply.Html(200, "<!DOCTYPE html><html><head><title>Just a moment</title></head><body><h1>Please stand by</h1></body></html>");

    public static Reply Malformed(Reply reply) => reply with
    {
        Status = reply.Status is 204 ? 200 : reply.Status,
        ContentType = "application/json",
        Tree = null,
        Text = "{\"broken\": [1, 2,, \"",
    };

    public static Reply WithoutBody(Reply reply) => reply with { Tree = null, Text = "" };

    /// <summary>A reply with something to cut in half, even where the provider sends nothing.</summary>
    public static Reply WithBody(Reply reply) => reply.Bytes.Length > 1 && reply.Status is not (204 or 205 or 304)
        ? reply
        : Reply.Ok(new JsonObject { ["truncated"] = "the rest of this never arrives" });

    public static Reply WithUnknownEnums(Reply reply, Func<string, int, bool> isEnum)
    {
        if (reply.Tree is null)
            return reply;
        var tree = reply.Tree.DeepClone();
        ReplaceEnums(tree, isEnum, 0);
        return reply with { Tree = tree };
    }

    public static Reply WithExtraFields(Reply reply)
    {
        if (reply.Tree is null)
            return reply;
        var tree = reply.Tree.DeepClone();
        AddFields(tree);
        return reply with { Tree = tree };
    }

    private static void ReplaceEnums(JsonNode? node, Func<string, int, bool> isEnum, int depth)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                ReplaceEnums(item, isEnum, depth);
        }
        if (node is not JsonObject json)
            return;
        foreach (var (name, value) in json.ToList())
        {
            if (!isEnum(name, depth))
                ReplaceEnums(value, isEnum, depth + 1);
            else if (value?.GetValueKind() is JsonValueKind.String)
                json[name] = UnknownValue;
            else if (value is JsonArray { Count: > 0 } values && values[0]?.GetValueKind() is JsonValueKind.String)
                json[name] = new JsonArray(UnknownValue);
            else
                ReplaceEnums(value, isEnum, depth + 1);
        }
    }

    private static void AddFields(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                AddFields(item);
        }
        if (node is not JsonObject json)
            return;
        foreach (var (_, value) in json.ToList())
            AddFields(value);
        json["sandbox_extra"] = "a field the contract does not know";
        json["sandboxExtraObject"] = new JsonObject { ["nested"] = new JsonArray(1, 2) };
    }
}
