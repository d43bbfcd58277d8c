namespace Compat.Civi;

/// <summary>The events of a mailing, and their phases. <c>Civi\FlexMailer\FlexMailer</c>. A delta goes between: <c>Alter + 100</c>.</summary>
public static class FlexMailerEvents
{
    /// <summary>Asks whether a mailing can be sent.</summary>
    public const string CheckSendable = "civi.flexmailer.checkSendable";

    /// <summary>A mailing begins.</summary>
    public const string Run = "civi.flexmailer.run";

    /// <summary>Finds the recipients, batch by batch.</summary>
    public const string Walk = "civi.flexmailer.walk";

    /// <summary>Composes the messages of a batch.</summary>
    public const string Compose = "civi.flexmailer.compose";

    /// <summary>Sends the messages of a batch.</summary>
    public const string Send = "civi.flexmailer.send";

    /// <summary>The phase that begins.</summary>
    public const int Start = 2000;

    /// <summary>The phase that prepares.</summary>
    public const int Prepare = 1000;

    /// <summary>The phase that does the work.</summary>
    public const int Main = 0;

    /// <summary>The phase that alters what was done.</summary>
    public const int Alter = -1000;

    /// <summary>The phase that ends.</summary>
    public const int End = -2000;
}
