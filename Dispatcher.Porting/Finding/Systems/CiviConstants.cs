using Dispatching.Porting.Finding.Constants;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>CiviCRM's constants of internal events and priorities.</summary>
internal static class CiviConstants
{
    public static ConstantTable Make() => new ConstantTable()
        .Add(
            "Civi\\API\\Events",
            "AUTHORIZE=civi.api.authorize", "RESOLVE=civi.api.resolve", "PREPARE=civi.api.prepare", "RESPOND=civi.api.respond",
            "EXCEPTION=civi.api.exception", "W_EARLY=100", "W_MIDDLE=0", "W_LATE=-100")
        .Add("Civi\\Token\\Events", "TOKEN_REGISTER=civi.token.list", "TOKEN_EVALUATE=civi.token.eval", "TOKEN_RENDER=civi.token.render")
        .Add(
            "Civi\\ActionSchedule\\Events",
            "MAPPINGS=civi.actionSchedule.getMappings", "MAILING_QUERY=civi.actionSchedule.prepareMailingQuery")
        .Add("Civi\\Core\\CiviEventDispatcher", "DEFAULT_HOOK_PRIORITY=-100")
        .Add(
            "Civi\\FlexMailer\\FlexMailer",
            "WEIGHT_START=2000", "WEIGHT_PREPARE=1000", "WEIGHT_MAIN=0", "WEIGHT_ALTER=-1000", "WEIGHT_END=-2000",
            "EVENT_RUN=civi.flexmailer.run", "EVENT_WALK=civi.flexmailer.walk", "EVENT_COMPOSE=civi.flexmailer.compose",
            "EVENT_SEND=civi.flexmailer.send")
        .Add("Civi\\FlexMailer\\Validator", "EVENT_CHECK_SENDABLE=civi.flexmailer.checkSendable");
}
