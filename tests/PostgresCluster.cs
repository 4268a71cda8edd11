using System.Diagnostics;
using System.Globalization;

namespace OpenDataNrw.TestSupport;

/// <summary>
/// A PostgreSQL of the test run's own, in a temporary folder and reached over a socket there: no port, no service, gone at the
/// end. It starts when the first test asks for it. Where PostgreSQL is not installed the test that asks is skipped with the
/// reason, and fails where <c>OPENDATANRW_REQUIRE_SERVERS=1</c> says that it must be there.
/// </summary>
/// <remarks>Set <c>OPENDATANRW_POSTGRES</c> to the folder of <c>initdb</c> and <c>pg_ctl</c> where it is not found.</remarks>
public sealed class PostgresCluster : IDisposable
{
    private const string Superuser = "datenraum";

    private readonly Lazy<(string? Folder, string? Absent)> _started;

    public PostgresCluster() => _started = new Lazy<(string?, string?)>(Start);

    /// <summary>A connection string for the cluster's database.</summary>
    public string Connection => $"Host={Folder};Database=postgres;Username={Superuser}";

    private string Folder
    {
        get
        {
            if (_started.Value.Folder is { } folder) return folder;
            if (Environment.GetEnvironmentVariable("OPENDATANRW_REQUIRE_SERVERS") == "1") Assert.Fail(_started.Value.Absent);
            Assert.Skip(_started.Value.Absent!);
            throw new UnreachableException();
        }
    }

    public void Dispose()
    {
        if (!_started.IsValueCreated || _started.Value.Folder is not { } folder) return;
        Run(FindBinaries()!, "pg_ctl", "stop", "-D", Path.Combine(folder, "d"), "-m", "immediate", "-s");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Restarts the server as an administrator would, without waiting for its clients.</summary>
    public void Restart() => Require(Run(FindBinaries()!, "pg_ctl", "restart", "-D", Path.Combine(Folder, "d"), "-m", "fast", "-s", "-w", "-t", "120", "-l", Path.Combine(Folder, "log")));

    private static (string? Folder, string? Absent) Start()
    {
        if (FindBinaries() is not { } binaries) return (null, "PostgreSQL is not installed here (initdb and pg_ctl were not found; OPENDATANRW_POSTGRES may name their folder).");
        // The path of a socket has little room.
        var folder = Directory.CreateTempSubdirectory("drn-").FullName;
        var data = Path.Combine(folder, "d");
        if (Environment.IsPrivilegedProcess) Require(Launch("chown", [Unprivileged(), folder]));
        Require(Run(binaries, "initdb", "-D", data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"));
        // One role must bring a password, as it would have to elsewhere.
        var rules = Path.Combine(data, "pg_hba.conf");
        File.WriteAllText(rules, "local all streng scram-sha-256\n" + File.ReadAllText(rules));
        var options = $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off -c full_page_writes=off -c max_connections=200 -c autovacuum=off -c deadlock_timeout=100ms";
        Require(Run(binaries, "pg_ctl", "start", "-D", data, "-s", "-w", "-t", "120", "-l", Path.Combine(folder, "log"), "-o", options));
        return (folder, null);
    }

    private static string? FindBinaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return installed.Select(d => Path.Combine(d, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Prepend(Environment.GetEnvironmentVariable("OPENDATANRW_POSTGRES") ?? "")
            .Where(d => d.Length > 0)
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));
    }

    // PostgreSQL refuses to run as root, as whom containers run their tests.
    private static (int Code, string Said) Run(string binaries, string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Launch("runuser", ["-u", Unprivileged(), "--", Path.Combine(binaries, program), .. arguments])
            : Launch(Path.Combine(binaries, program), arguments);

    private static string Unprivileged() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static (int Code, string Said) Launch(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // A server that is started keeps the streams of its starter; so nothing but the starter itself is waited for.
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            lock (said) said.Add(line.Data);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var ended = process.WaitForExit(TimeSpan.FromMinutes(3));
        lock (said) return (ended ? process.ExitCode : -1, $"{program}: {string.Join('\n', said)}");
    }

    private static void Require((int Code, string Said) outcome) => Assert.True(outcome.Code == 0, outcome.Said);
}
