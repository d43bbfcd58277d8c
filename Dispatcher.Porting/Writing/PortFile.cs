namespace Dispatching.Porting.Writing;

/// <summary>The file <c>Port.cs</c> of a ported project: the mark that stands for what is left to the porter.</summary>
internal static class PortFile
{
    /// <summary>The warning's number.</summary>
    public const string Mark = "PORT001";

    public static string Text(string @namespace) => $$"""
        namespace {{@namespace}};

        /// <summary>Marks what was not translated from PHP. The compiler warns at each mark: {{Mark}}.</summary>
        internal static class Port
        {
            /// <summary>Stands for PHP that is left to do: it throws.</summary>
            /// <param name="place">The PHP file and line.</param>
            [Obsolete("This is left to do: the PHP stands above. Write it in C#.", DiagnosticId = "{{Mark}}")]
            public static NotImplementedException Left(string place) =>
                throw new NotImplementedException($"'{place}' was not translated from PHP. Write it in C#.");

            /// <summary>Marks a registration that is left to do; until then nobody listens there.</summary>
            /// <param name="place">The PHP file and line.</param>
            [Obsolete("This registration is left to do: the PHP stands behind it. Write it in C#.", DiagnosticId = "{{Mark}}")]
            public static void NotRegistered(string place) => _ = place;

            /// <summary>Stands for a condition of PHP that is left to do; until then it holds.</summary>
            /// <param name="place">The PHP file and line.</param>
            /// <param name="php">The condition.</param>
            [Obsolete("This condition is left to do. Write it in C#.", DiagnosticId = "{{Mark}}")]
            public static bool Condition(string place, string php) => place.Length + php.Length > 0;
        }

        """;
}
