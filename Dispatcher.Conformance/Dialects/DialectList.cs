using Conformance.Dialects.Civi;
using Conformance.Dialects.Comodojo;
using Conformance.Dialects.Mibew;
using Conformance.Dialects.Moss;
using Conformance.Dialects.Symfony;
using Conformance.Dialects.Yii;

namespace Conformance.Dialects;

/// <summary>The dialects that are known.</summary>
public static class DialectList
{
    /// <summary>The dialects, in the order in which results are printed.</summary>
    public static IReadOnlyList<IDialect> All { get; } =
        [new SymfonyDialect(), new YiiDialect(), new CiviDialect(), new MibewDialect(), new MossDialect(), new ComodojoDialect()];
}
