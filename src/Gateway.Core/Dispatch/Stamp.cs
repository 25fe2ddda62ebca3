using Gateway.Abstractions.Errors;
using Gateway.Abstractions.Model;
using Gateway.Abstractions.Operations;
using Gateway.Core.Connections;

namespace Gateway.Core.Dispatch;

/// <summary>Writes onto every object where it comes from.</summary>
internal static class Stamp
{
    public static TResult Origin<TResult>(TResult result, GatewayConnection connection) => result switch
    {
        InvitationReply { Member: { } member } reply => (TResult)(object)(reply with { Provider = connection.Provider.Id, Connection = connection.Name, Member = On(member, connection) }),
        Resource resource => (TResult)(object)On(resource, connection),
        Page<Workspace> page => (TResult)(object)On(page, connection),
        Page<User> page => (TResult)(object)On(page, connection),
        Page<Member> page => (TResult)(object)On(page, connection),
        Page<Invitation> page => (TResult)(object)On(page, connection),
        InvitationBatch batch => (TResult)(object)new InvitationBatch([.. batch.Items.Select(item => item.Map(invitation => On(invitation, connection)))]),
        _ => result,
    };

    private static T On<T>(T resource, GatewayConnection connection)
        where T : Resource =>
        resource with { Provider = connection.Provider.Id, Connection = connection.Name };

    private static Page<T> On<T>(Page<T> page, GatewayConnection connection)
        where T : Resource =>
        page with { Items = [.. page.Items.Select(item => On(item, connection))] };
}
