using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatching.Analyzers.CodeFixes;

/// <summary>DISP001: lets the method return a task, where it is written in the same solution. A lambda is left as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix))]
[Shared]
public sealed class ReturnTaskFix : CodeFixProvider
{
    private const string Title = "Return a Task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.AsyncVoidListenerId];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } node
            || model is null
            || await DeclarationAsync(node, model, context.CancellationToken).ConfigureAwait(false) is not { } declaration
            || context.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } document)
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
            context.RegisterCodeFix(CodeAction.Create(Title, token => FixAsync(document, declaration, token), Title), diagnostic);
    }

    private static async Task<SyntaxNode?> DeclarationAsync(SyntaxNode node, SemanticModel model, CancellationToken token)
    {
        if (node is MethodDeclarationSyntax)
            return node;

        // A method group, or the one that a lambda such as s => s.Confirm chooses.
        SyntaxNode expression = node is LambdaExpressionSyntax { ExpressionBody: { } body } ? body : node;
        SyntaxReference? reference = model.GetSymbolInfo(expression, token).Symbol?.DeclaringSyntaxReferences.FirstOrDefault();
        return reference is null ? null : await reference.GetSyntaxAsync(token).ConfigureAwait(false);
    }

    private static async Task<Document> FixAsync(Document document, SyntaxNode declaration, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        SyntaxNode? changed = declaration switch
        {
            MethodDeclarationSyntax method => method.WithReturnType(TaskLike(method.ReturnType)),
            LocalFunctionStatementSyntax function => function.WithReturnType(TaskLike(function.ReturnType)),
            _ => null,
        };
        return root is null || changed is null ? document : document.WithSyntaxRoot(root.ReplaceNode(declaration, changed));
    }

    private static TypeSyntax TaskLike(TypeSyntax before) =>
        SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task")
            .WithTriviaFrom(before)
            .WithAdditionalAnnotations(Simplifier.Annotation);
}
