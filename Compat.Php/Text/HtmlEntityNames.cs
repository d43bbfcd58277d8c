using System.Collections.Frozen;
using System.Globalization;

namespace Compat.Php;

/// <summary>The named entities of HTML 4.01, but for those of ASCII's characters.</summary>
internal static class HtmlEntityNames
{
    private const string Table =
        "00A0nbsp 00A1iexcl 00A2cent 00A3pound 00A4curren 00A5yen 00A6brvbar 00A7sect 00A8uml 00A9copy 00AAordf "
        + "00ABlaquo 00ACnot 00ADshy 00AEreg 00AFmacr 00B0deg 00B1plusmn 00B2sup2 00B3sup3 00B4acute 00B5micro 00B6para "
        + "00B7middot 00B8cedil 00B9sup1 00BAordm 00BBraquo 00BCfrac14 00BDfrac12 00BEfrac34 00BFiquest 00C0Agrave "
        + "00C1Aacute 00C2Acirc 00C3Atilde 00C4Auml 00C5Aring 00C6AElig 00C7Ccedil 00C8Egrave 00C9Eacute 00CAEcirc "
        + "00CBEuml 00CCIgrave 00CDIacute 00CEIcirc 00CFIuml 00D0ETH 00D1Ntilde 00D2Ograve 00D3Oacute 00D4Ocirc "
        + "00D5Otilde 00D6Ouml 00D7times 00D8Oslash 00D9Ugrave 00DAUacute 00DBUcirc 00DCUuml 00DDYacute 00DETHORN "
        + "00DFszlig 00E0agrave 00E1aacute 00E2acirc 00E3atilde 00E4auml 00E5aring 00E6aelig 00E7ccedil 00E8egrave "
        + "00E9eacute 00EAecirc 00EBeuml 00ECigrave 00EDiacute 00EEicirc 00EFiuml 00F0eth 00F1ntilde 00F2ograve "
        + "00F3oacute 00F4ocirc 00F5otilde 00F6ouml 00F7divide 00F8oslash 00F9ugrave 00FAuacute 00FBucirc 00FCuuml "
        + "00FDyacute 00FEthorn 00FFyuml 0152OElig 0153oelig 0160Scaron 0161scaron 0178Yuml 0192fnof 02C6circ 02DCtilde "
        + "0391Alpha 0392Beta 0393Gamma 0394Delta 0395Epsilon 0396Zeta 0397Eta 0398Theta 0399Iota 039AKappa 039BLambda "
        + "039CMu 039DNu 039EXi 039FOmicron 03A0Pi 03A1Rho 03A3Sigma 03A4Tau 03A5Upsilon 03A6Phi 03A7Chi 03A8Psi "
        + "03A9Omega 03B1alpha 03B2beta 03B3gamma 03B4delta 03B5epsilon 03B6zeta 03B7eta 03B8theta 03B9iota 03BAkappa "
        + "03BBlambda 03BCmu 03BDnu 03BExi 03BFomicron 03C0pi 03C1rho 03C2sigmaf 03C3sigma 03C4tau 03C5upsilon 03C6phi "
        + "03C7chi 03C8psi 03C9omega 03D1thetasym 03D2upsih 03D6piv 2002ensp 2003emsp 2009thinsp 200Czwnj 200Dzwj "
        + "200Elrm 200Frlm 2013ndash 2014mdash 2018lsquo 2019rsquo 201Asbquo 201Cldquo 201Drdquo 201Ebdquo 2020dagger "
        + "2021Dagger 2022bull 2026hellip 2030permil 2032prime 2033Prime 2039lsaquo 203Arsaquo 203Eoline 2044frasl "
        + "20ACeuro 2111image 2118weierp 211Creal 2122trade 2135alefsym 2190larr 2191uarr 2192rarr 2193darr 2194harr "
        + "21B5crarr 21D0lArr 21D1uArr 21D2rArr 21D3dArr 21D4hArr 2200forall 2202part 2203exist 2205empty 2207nabla "
        + "2208isin 2209notin 220Bni 220Fprod 2211sum 2212minus 2217lowast 221Aradic 221Dprop 221Einfin 2220ang 2227and "
        + "2228or 2229cap 222Acup 222Bint 2234there4 223Csim 2245cong 2248asymp 2260ne 2261equiv 2264le 2265ge 2282sub "
        + "2283sup 2284nsub 2286sube 2287supe 2295oplus 2297otimes 22A5perp 22C5sdot 2308lceil 2309rceil 230Alfloor "
        + "230Brfloor 2329lang 232Arang 25CAloz 2660spades 2663clubs 2665hearts 2666diams";

    private static readonly FrozenDictionary<char, string> s_names = Table.Split(' ')
        .ToFrozenDictionary(item => (char)int.Parse(item.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            item => item[4..]);

    private static readonly FrozenDictionary<string, string> s_characters = s_names
        .Select(pair => KeyValuePair.Create(pair.Value, pair.Key.ToString()))
        .Concat([new("amp", "&"), new("lt", "<"), new("gt", ">")])
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The entity of a character, or nothing.</summary>
    public static string? NameOf(char character) => s_names.TryGetValue(character, out string? name) ? $"&{name};" : null;

    /// <summary>The character of an entity's name, or nothing.</summary>
    public static string? CharacterOf(ReadOnlySpan<char> name) =>
        s_characters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? character) ? character : null;

    /// <summary>The characters, in their order.</summary>
    public static IEnumerable<string> Characters() => s_names.Keys.Order().Select(character => character.ToString());
}
