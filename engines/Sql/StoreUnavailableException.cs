namespace OpenDataNrw.Engines.Sql;

/// <summary>The database under the store cannot be used at the moment; the message says, in German, what an operator can do.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
