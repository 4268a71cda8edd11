using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>
/// The database under the store cannot be used at the moment; the message says, in German, what an operator can do.
/// A <see cref="DbException"/>, so that whoever is prepared for faults of a database is prepared for this one.
/// </summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : DbException(message, inner);
