using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dispatching.Analyzers.CodeFixes;

/// <summary>DISP003: says that the listener stays for ever.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DiscardRegistrationFix))]
[Shared]
public sealed class DiscardRegistrationFix : CodeFixProvider
{
    private const string Title = "Say that it listens for ever: '_ ='";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.LostRegistrationId];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax
            {
                Parent: ExpressionStatementSyntax statement,
            })
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(Fix(context.Document, root, statement)), Title), diagnostic);
        }
    }

    private static Document Fix(Document document, SyntaxNode root, ExpressionStatementSyntax statement)
    {
        ExpressionSyntax discarded = SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName("_"),
                statement.Expression.WithoutLeadingTrivia())
            .WithLeadingTrivia(statement.Expression.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(statement.Expression, discarded));
    }
}
