namespace OpenDataNrw.Rdf;

/// <summary>A document is not what its syntax demands. The only exception that readers throw for bad input.</summary>
public sealed class RdfSyntaxException : Exception
{
    /// <summary>Makes the exception for a place in a document.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="line">Line, counted from 1; 0 where the syntax has no lines.</param>
    /// <param name="column">Column in characters, counted from 1; 0 where unknown.</param>
    /// <param name="inner">The parser's own exception, if another parser found the fault.</param>
    public RdfSyntaxException(string message, long line, long column, Exception? inner = null)
        : base(line > 0 ? $"Line {line}, column {column}: {message}" : message, inner)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line, counted from 1; 0 where unknown.</summary>
    public long Line { get; }

    /// <summary>Column, counted from 1; 0 where unknown.</summary>
    public long Column { get; }
}
