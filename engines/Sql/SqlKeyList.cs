using System.Data.Common;

namespace OpenDataNrw.Engines.Sql;

/// <summary>A statement that asks for many keys at once, in two fixed lengths so that it stays prepared.</summary>
internal sealed class SqlKeyList
{
    private const int Few = 16;
    private const int Many = 256;

    private readonly SqlText _few;
    private readonly SqlText _many;
    private readonly int _others;

    /// <param name="text">The statement up to and with <c>IN</c>; the list of keys is put behind it.</param>
    /// <param name="others">Names of the parameters the text has besides.</param>
    public SqlKeyList(string text, params string[] others)
    {
        _few = Of(text, others, Few);
        _many = Of(text, others, Many);
        _others = others.Length;
    }

    /// <summary>Calls <paramref name="read"/> with each row; rows come in no order.</summary>
    public async Task ReadAsync(SqlSession session, IReadOnlyList<object> keys, Action<DbDataReader> read, CancellationToken cancellationToken, params object?[] others)
    {
        for (var from = 0; from < keys.Count;)
        {
            var (sql, places) = keys.Count - from <= Few ? (_few, Few) : (_many, Many);
            var values = new object?[_others + places];
            others.CopyTo(values, 0);
            // Places left over repeat the last key.
            for (var i = 0; i < places; i++) values[_others + i] = keys[Math.Min(from + i, keys.Count - 1)];
            var reader = await session.Command(sql, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    read(reader);
            from += places;
        }
    }

    private static SqlText Of(string text, string[] others, int places)
    {
        var names = Enumerable.Range(0, places).Select(i => $"k{i}").ToArray();
        return new SqlText($"{text} ({string.Join(", ", names.Select(n => "@" + n))})", [.. others, .. names]);
    }
}
