namespace Compat.Civi;

/// <summary>
/// The phases and events of CiviCRM's mailer: <see cref="CheckSendable"/> before, then <see cref="Run"/>, within it <see cref="Walk"/>, and
/// for each batch <see cref="Compose"/> and <see cref="Send"/>. CiviCRM's <c>Civi\FlexMailer\FlexMailer</c>.
/// </summary>
/// <remarks>For precision add to a phase: <c>Alter + 100</c> comes early in it, <c>Alter - 100</c> late.</remarks>
public static class FlexMailerPhases
{
    /// <summary>Who decides whether the rest runs at all: <c>WEIGHT_START</c>.</summary>
    public const int Start = 2000;

    /// <summary>What the main work needs, headers for one: <c>WEIGHT_PREPARE</c>.</summary>
    public const int Prepare = 1000;

    /// <summary>The main work: <c>WEIGHT_MAIN</c>.</summary>
    public const int Main = 0;

    /// <summary>What changes the work's result, attachments for one: <c>WEIGHT_ALTER</c>. Hooks of mails are invoked 100 later.</summary>
    public const int Alter = -1000;

    /// <summary>What uses the result: <c>WEIGHT_END</c>.</summary>
    public const int End = -2000;

    /// <summary>A mailing is about to run.</summary>
    public const string Run = "civi.flexmailer.run";

    /// <summary>The recipients are divided into batches.</summary>
    public const string Walk = "civi.flexmailer.walk";

    /// <summary>The mails of a batch are composed.</summary>
    public const string Compose = "civi.flexmailer.compose";

    /// <summary>The mails of a batch are sent.</summary>
    public const string Send = "civi.flexmailer.send";

    /// <summary>Whether a mailing is complete enough is asked.</summary>
    public const string CheckSendable = "civi.flexmailer.checkSendable";
}
