namespace OpenDataNrw.Catalog;

/// <summary>
/// The store cannot be used at the moment: locked, full, not writable, damaged. Any port of the store may throw it; the
/// message says, in German, what an operator can do.
/// </summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
