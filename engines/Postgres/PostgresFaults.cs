using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Postgres;

/// <summary>What faults of PostgreSQL (https://www.postgresql.org/docs/15/errcodes-appendix.html) mean, and what an operator does about them.</summary>
internal static class PostgresFaults
{
    public const string Unreachable =
        "Der Datenbankserver ist nicht erreichbar. Bitte prüfen, ob PostgreSQL läuft, ob Host und Port in Store:Connection stimmen und ob eine Firewall dazwischen steht.";

    private const string TooSlow =
        "Die Datenbank hat nicht in der erlaubten Zeit geantwortet (Store:CommandTimeoutSeconds). Bitte prüfen, ob der Server überlastet ist oder ein anderer Vorgang hängt.";

    public static SqlFault Judge(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => SqlFault.Undone,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or "57P05" or "25P03" } => SqlFault.Disconnected,
        PostgresException => SqlFault.Final,
        NpgsqlException { InnerException: IOException or SocketException } => SqlFault.Disconnected,
        _ => SqlFault.Final,
    };

    public static string? Explain(DbException fault) => fault switch
    {
        PostgresException server => Explain(server),
        NpgsqlException { InnerException: TimeoutException } => TooSlow,
        NpgsqlException { InnerException: SocketException or IOException } => Unreachable,
        NpgsqlException { InnerException: System.Security.Authentication.AuthenticationException } =>
            "Die verschlüsselte Verbindung zum Datenbankserver kommt nicht zustande: Sein Zertifikat gilt hier nicht. Bitte 'SSL Mode' und 'Root Certificate' in Store:Connection prüfen.",
        NpgsqlException => "Die Verbindung zum Datenbankserver kommt nicht zustande oder brach ab: " + fault.Message,
        _ => null,
    };

    private static string? Explain(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "Der Datenbankserver weist Benutzer oder Passwort ab. Bitte Username und Password in Store:Connection und die Zugangsregeln des Servers (pg_hba.conf) prüfen.",
        PostgresErrorCodes.InvalidCatalogName =>
            "Die Datenbank, die Store:Connection nennt, gibt es auf dem Server nicht. Bitte Database prüfen oder sie anlegen: CREATE DATABASE datenraum ENCODING 'UTF8' TEMPLATE template0;",
        PostgresErrorCodes.InsufficientPrivilege =>
            "Dem Datenbankbenutzer fehlen Rechte: " + fault.MessageText + ". Er muss die Tabellen besitzen oder in ihrem Schema anlegen dürfen (GRANT USAGE, CREATE ON SCHEMA …; docs/operations.md).",
        PostgresErrorCodes.TooManyConnections =>
            "Der Datenbankserver hat keine Verbindung mehr frei. Bitte max_connections dort erhöhen oder Store:MaxConnections verringern; gezählt werden alle Prozesse zusammen.",
        PostgresErrorCodes.DiskFull => "Auf dem Datenträger des Datenbankservers ist kein Platz mehr. Bitte Platz schaffen; gespeicherte Einträge sind unversehrt.",
        PostgresErrorCodes.OutOfMemory => "Dem Datenbankserver fehlt Arbeitsspeicher. Bitte seine Einstellungen oder den Rechner prüfen.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            "Der Datenbankserver erlaubt kein Schreiben, vermutlich weil er nur ein Abbild eines anderen ist. Bitte in Store:Connection den führenden Server nennen.",
        PostgresErrorCodes.CannotConnectNow => "Der Datenbankserver fährt gerade hoch oder herunter. Bitte in einem Augenblick erneut versuchen.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "Der Datenbankserver hat die Verbindung beendet, vermutlich weil er neu startet.",
        "57P05" or "25P03" => "Der Datenbankserver hat die Verbindung beendet, weil dieser Prozess zu lange schwieg.",
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => TooSlow,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            "Andere Vorgänge standen dem Schreiben immer wieder im Weg. Es wurde nichts geschrieben; bitte erneut versuchen.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            "Die Datenbank meldet beschädigte Daten. Bitte den Datenträger des Servers prüfen und eine Sicherung einspielen.",
        _ => null,
    };
}
