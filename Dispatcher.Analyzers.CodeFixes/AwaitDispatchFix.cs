using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatching.Analyzers.CodeFixes;

/// <summary>DISP002: awaits <c>DispatchAsync</c>, where the code around it can await.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitDispatchFix))]
[Shared]
public sealed class AwaitDispatchFix : CodeFixProvider
{
    private const string Title = "Await DispatchAsync";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.SynchronousDispatchId];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call
            || NameIn(call) is null
            || !CanAwait(call))
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(Fix(context.Document, root, call)), Title), diagnostic);
        }
    }

    private static SimpleNameSyntax? NameIn(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static bool CanAwait(SyntaxNode call)
    {
        foreach (SyntaxNode around in call.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax or QueryExpressionSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case BaseMethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
            }
        }

        return false;
    }

    private static Document Fix(Document document, SyntaxNode root, InvocationExpressionSyntax call)
    {
        SimpleNameSyntax name = NameIn(call)!;
        SimpleNameSyntax asynchronous = name.WithIdentifier(SyntaxFactory.Identifier("DispatchAsync").WithTriviaFrom(name.Identifier));
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(call.ReplaceNode(name, asynchronous).WithoutLeadingTrivia());
        if (call.Parent is not ExpressionStatementSyntax)
            awaited = SyntaxFactory.ParenthesizedExpression(awaited).WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(
            call, awaited.WithTriviaFrom(call).WithAdditionalAnnotations(Formatter.Annotation)));
    }
}
