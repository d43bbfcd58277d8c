using System.Text.RegularExpressions;
using Compat.Mibew;

namespace PluginHost.Plugins.MibewChat;

/// <summary>Hides numbers of payment cards, but for their last four digits, before a message is kept.</summary>
public sealed partial class CardNumbers : Plugin
{
    private const int Shown = 4;

    /// <inheritdoc/>
    public override void Run() => Dispatcher.AttachListener(Events.ThreadPostMessage, this, OnMessage);

    private void OnMessage(ThreadPostMessageArguments message) =>
        message.MessageBody = Digits().Replace(message.MessageBody, found =>
            IsCard(found.Value) ? $"**** {string.Concat(found.Value.Where(char.IsAsciiDigit))[^Shown..]}" : found.Value);

    /// <summary>Whether the digit that checks the others does: other long numbers are no cards, with a chance of nine in ten.</summary>
    private static bool IsCard(string number)
    {
        int sum = 0;
        bool isDoubled = false;
        foreach (char digit in number.Where(char.IsAsciiDigit).Reverse())
        {
            int value = (digit - '0') * (isDoubled ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
            isDoubled = !isDoubled;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
