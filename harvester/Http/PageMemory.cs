using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Remembers answers by source and address, so that the next run need ask only whether they changed (RFC 9110 §13). A folder of files
/// that may be lost at any time: then everything is fetched again. Safe for many threads and processes.
/// </summary>
public sealed partial class PageMemory
{
    private const int MostHeaderBytes = 32 * 1024;
    private const int KeptLevel = 80;

    private static readonly TimeSpan DistrustLasts = TimeSpan.FromDays(30);
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeastAge = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly HarvestHttpOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private long? _total;

    /// <summary>Makes a memory.</summary>
    /// <param name="folder">Its folder; made when it is needed, readable by this user alone.</param>
    /// <param name="options">Size and how long an answer is trusted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told about what goes wrong; null for nobody.</param>
    public PageMemory(string folder, HarvestHttpOptions options, TimeProvider time, ILogger? log = null)
    {
        (_folder, _options, _time, _log) = (folder, options, time, log ?? NullLogger.Instance);
    }

    /// <summary>What is remembered of an address; null if nothing, or if it is time to look at the whole again.</summary>
    internal RememberedPage? Find(SourceId source, Uri url, string accept)
    {
        if (_options.RememberedPagesMegabytes == 0) return null;
        if (ReadHeader(PathOf(source, url, accept)) is not { Distrusted: false } page || page.Url != url.AbsoluteUri || page.Accept != accept) return null;
        var age = _time.GetUtcNow() - page.FetchedAt;
        // By up to a quarter earlier, so that the pages of a source do not fall due in the same run.
        var trusted = TimeSpan.FromDays(_options.RefetchDays * (1 - (Spread(page) / 4)));
        return age >= TimeSpan.Zero && age < trusted ? page : null;
    }

    /// <summary>The bytes of a remembered page; null if they are lost or damaged.</summary>
    internal byte[]? Read(RememberedPage page)
    {
        try
        {
            using var file = File.OpenRead(page.Path);
            if (ReadHeader(file) is not { } header || header.Hash != page.Hash || header.Length != page.Length || page.Length > _options.MaxDocumentBytes) return null;
            var content = new byte[page.Length];
            using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
            unpacked.ReadExactly(content);
            if (unpacked.ReadByte() >= 0 || ContentHash.Of(content).ToString() != page.Hash) return null;
            NoteUse(page.Path);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            LogUnreadable(_log, page.Url, e.Message);
            return null;
        }
    }

    /// <summary>Remembers an answer if it may and can be asked for by condition; else forgets what was known of its address.</summary>
    internal void Keep(SourceId source, string accept, HttpResponseMessage response, SourceDocument document)
    {
        if (_options.RememberedPagesMegabytes == 0) return;
        var path = PathOf(source, document.Url, accept);
        var before = ReadHeader(path);
        if (before is { Distrusted: true } && _time.GetUtcNow() - before.FetchedAt < DistrustLasts) return;
        if (Describe(accept, response, document, path) is not { } page)
        {
            if (before is not null) Forget(path);
            return;
        }

        if (before is not null && before.ClaimsSameAs(page) && before.Hash != page.Hash)
        {
            LogLie(_log, page.Url);
            Write(page with { Distrusted = true, Length = 0, Hash = "" }, default);
            return;
        }

        Write(page, document.Content);
    }

    /// <summary>Forgets a page.</summary>
    internal void Forget(RememberedPage page) => Forget(page.Path);

    private RememberedPage? Describe(string accept, HttpResponseMessage response, SourceDocument document, string path)
    {
        if (response.Headers.CacheControl?.NoStore == true || response.Headers.Vary.Contains("*")) return null;
        var tag = response.Headers.NonValidated.TryGetValues("ETag", out var tags) && tags.Count == 1 ? tags.ToString() : null;
        string? modified = null;
        if (string.IsNullOrWhiteSpace(tag))
        {
            tag = null;
            // A date counts whole seconds; only one that lay well before the answer cannot hide a second change (RFC 9110 §8.8.2.2).
            // Both are the server's own, so that no clock of ours takes part.
            if (response.Headers.Date is not { } date || response.Content.Headers.LastModified is not { } changed || date - changed < LeastAge) return null;
            modified = changed.ToString("r", CultureInfo.InvariantCulture);
        }

        return new RememberedPage
        {
            Url = document.Url.AbsoluteUri,
            Accept = accept,
            ETag = tag,
            LastModified = modified,
            MediaType = document.MediaType,
            Charset = document.Charset,
            FetchedAt = _time.GetUtcNow(),
            Length = document.Content.Length,
            Hash = ContentHash.Of(document.Content.Span).ToString(),
            Path = path,
        };
    }

    private void Write(RememberedPage page, ReadOnlyMemory<byte> content)
    {
        var folder = Path.GetDirectoryName(page.Path)!;
        var temporary = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        try
        {
            // Pages of sources with credentials are nobody else's business.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            long size;
            using (var file = File.Create(temporary))
            {
                var header = JsonSerializer.SerializeToUtf8Bytes(page, RememberedPageJson.Default.RememberedPage);
                if (header.Length > MostHeaderBytes - 1) return;
                file.Write(header);
                file.WriteByte((byte)'\n');
                using (var packed = new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(content.Span);
                size = file.Length;
            }

            var replaced = SizeOf(page.Path);
            File.Move(temporary, page.Path, overwrite: true);
            MakeRoom(size - replaced);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without memory everything is fetched again next time; that is no reason to end a run.
            LogNotKept(_log, page.Url, e.Message);
        }
        finally
        {
            Delete(temporary);
        }
    }

    private void MakeRoom(long added)
    {
        var limit = _options.RememberedPagesMegabytes * 1_000_000L;
        lock (_gate)
        {
            _total = _total is { } known ? known + added : Files().Sum(f => f.Length);
            if (_total <= limit) return;
            // Counted anew, since other processes write and delete here as well.
            var files = Files().OrderByDescending(f => f.LastAccessTimeUtc > f.LastWriteTimeUtc ? f.LastAccessTimeUtc : f.LastWriteTimeUtc).ToList();
            long kept = 0;
            foreach (var file in files)
            {
                if (kept + file.Length <= limit / 100 * KeptLevel) kept += file.Length;
                else Delete(file.FullName);
            }

            _total = kept;
        }
    }

    private List<FileInfo> Files() => [.. new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)];

    private void NoteUse(string path)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (now - File.GetLastAccessTimeUtc(path) > UseIsNotedEvery) File.SetLastAccessTimeUtc(path, now);
    }

    private void Forget(string path)
    {
        var size = SizeOf(path);
        Delete(path);
        lock (_gate) _total -= size;
    }

    private void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(_log, path, e.Message);
        }
    }

    private static RememberedPage? ReadHeader(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            using var file = File.OpenRead(path);
            return ReadHeader(file) is { } page ? page with { Path = path } : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static RememberedPage? ReadHeader(FileStream file)
    {
        var head = new byte[(int)Math.Min(MostHeaderBytes, file.Length)];
        file.ReadExactly(head);
        var end = head.AsSpan().IndexOf((byte)'\n');
        if (end < 0) return null;
        file.Position = end + 1;
        try
        {
            return JsonSerializer.Deserialize(head.AsSpan(0, end), RememberedPageJson.Default.RememberedPage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private string PathOf(SourceId source, Uri url, string accept) =>
        Path.Combine(_folder, source.Value, ContentHash.Of(Encoding.UTF8.GetBytes($"{url.AbsoluteUri}\n{accept}")) + ".page");

    private static double Spread(RememberedPage page) => ContentHash.Of(Encoding.UTF8.GetBytes(page.Url)).Low / (double)ulong.MaxValue;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Url} says that its content has not changed although it has; it is fetched whole from now on")]
    private static partial void LogLie(ILogger log, string url);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer of {Url} could not be remembered: {Fault}")]
    private static partial void LogNotKept(ILogger log, string url, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The remembered answer of {Url} is damaged and is fetched again: {Fault}")]
    private static partial void LogUnreadable(ILogger log, string url, string fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Path} could not be deleted: {Fault}")]
    private static partial void LogNotDeleted(ILogger log, string path, string fault);
}
