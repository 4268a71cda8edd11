using System.Data.Common;
using Npgsql;

namespace OpenDataNrw.Engines.Postgres;

/// <summary>How PostgreSQL is reached: what <c>Store:Connection</c> says and what the store needs besides. Never shown, it may hold a password.</summary>
internal sealed class PostgresConnection
{
    // A process that stops in the middle of a transaction, or a machine that vanishes, must not keep the others waiting: the
    // server then gives up for it, long before the two minutes within which its sources are taken over.
    private const string ServerSettings =
        "-c idle_in_transaction_session_timeout=30000 -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private const string PatientServerSettings = "-c idle_in_transaction_session_timeout=0 -c statement_timeout=0 -c lock_timeout=0";

    public PostgresConnection(StoreOptions options)
    {
        MaxConnections = options.MaxConnections;
        Text = Make(options, ServerSettings, options.CommandTimeoutSeconds);
        PatientText = Make(options, PatientServerSettings, 0);
    }

    /// <summary>The most connections of this process.</summary>
    public int MaxConnections { get; }

    /// <summary>For the library: the usual connections.</summary>
    public string Text { get; }

    /// <summary>For the library: connections for work on whole tables.</summary>
    public string PatientText { get; }

    /// <summary>What is wrong with a connection string, in German and without any of its values; null if nothing.</summary>
    public static string? Fault(string? text)
    {
        const string Example = "Erwartet wird etwa: Host=db.example.org;Database=datenraum;Username=datenraum;Password=…";
        if (string.IsNullOrWhiteSpace(text)) return $"Store:Connection fehlt: die Verbindung zu PostgreSQL. {Example}";
        DbConnectionStringBuilder given;
        try
        {
            given = new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return $"Store:Connection lässt sich nicht lesen: Es besteht aus Paaren Name=Wert, mit Semikolon getrennt. {Example}";
        }

        foreach (string key in given.Keys)
            if (!Understood(key, given[key]))
                return $"Store:Connection: Die Angabe '{key}' gibt es nicht, oder ihr Wert ist nicht erlaubt. {Example}";

        var read = new NpgsqlConnectionStringBuilder(text);
        if (string.IsNullOrWhiteSpace(read.Host)) return $"Store:Connection nennt keinen Server (Host). {Example}";
        if (string.IsNullOrWhiteSpace(read.Database)) return $"Store:Connection nennt keine Datenbank (Database). {Example}";
        return null;
    }

    private static bool Understood(string key, object value)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder { [key] = value };
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return false;
        }
    }

    private static string Make(StoreOptions options, string serverSettings, int commandTimeout)
    {
        var text = new NpgsqlConnectionStringBuilder(options.Connection)
        {
            // Sessions keep their prepared statements, so they are pooled by SqlDatabase and not here.
            Pooling = false,
            CommandTimeout = commandTimeout,
            MaxAutoPrepare = 256,
            AutoPrepareMinUsages = 2,
            TcpKeepAlive = true,
            PersistSecurityInfo = false,
            IncludeErrorDetail = false,
        };
        // What the operator sets comes last and wins.
        text.Options = string.IsNullOrWhiteSpace(text.Options) ? serverSettings : $"{serverSettings} {text.Options}";
        if (string.IsNullOrWhiteSpace(text.ApplicationName)) text.ApplicationName = "Datenraum NRW";
        return text.ConnectionString;
    }
}
