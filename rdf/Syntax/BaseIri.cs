using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>
/// A base against which references are resolved by the basic algorithm of RFC 3986 §5.2, on UTF-8, without any
/// normalisation: an absolute reference stays as it is, dots and all.
/// </summary>
internal sealed class BaseIri
{
    private readonly byte[] _text;
    private readonly int _scheme;
    private readonly int _authorityEnd;
    private readonly int _pathEnd;
    private readonly int _queryEnd;

    private BaseIri(byte[] text, int scheme)
    {
        _text = text;
        _scheme = scheme;
        var afterScheme = scheme + 1;
        _authorityEnd = AuthorityEnd(text, afterScheme);
        (_pathEnd, _queryEnd) = PathAndQuery(text, _authorityEnd);
    }

    /// <summary>The base without its fragment.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _queryEnd);

    /// <summary>The base from an absolute IRI; null where the text is relative.</summary>
    public static BaseIri? From(ReadOnlySpan<byte> iri) =>
        Names.SchemeLength(iri) is > 0 and var scheme ? new BaseIri(iri.ToArray(), scheme) : null;

    /// <summary>Whether the reference is an IRI of its own.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="lenient">Whether blanks before an absolute IRI leave it absolute.</param>
    public static bool IsAbsolute(ReadOnlySpan<byte> reference, bool lenient) =>
        Names.SchemeLength(lenient ? reference.TrimStart(" \t\r\n"u8) : reference) > 0;

    /// <summary>The resolved reference; null where it is relative and there is no base.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="scope">The base, or null.</param>
    /// <param name="lenient">Whether blanks before an absolute IRI leave it absolute.</param>
    public static string? Resolve(string reference, BaseIri? scope, bool lenient)
    {
        var bytes = Encoding.UTF8.GetBytes(reference);
        if (IsAbsolute(bytes, lenient)) return reference;
        if (scope is null) return null;
        using var target = new ByteScratch();
        scope.Resolve(bytes, target);
        return Encoding.UTF8.GetString(target.Written);
    }

    /// <summary>Appends the resolved reference.</summary>
    public void Resolve(ReadOnlySpan<byte> reference, ByteScratch target)
    {
        if (Names.SchemeLength(reference) > 0)
        {
            target.Append(reference);
            return;
        }

        var authorityEnd = AuthorityEnd(reference, 0);
        var (pathEnd, queryEnd) = PathAndQuery(reference, authorityEnd);
        var path = reference[authorityEnd..pathEnd];
        if (authorityEnd > 0)
        {
            target.Append(_text.AsSpan(0, _scheme + 1));
            target.Append(reference[..authorityEnd]);
            AppendWithoutDots(path, target);
        }
        else if (path.IsEmpty)
        {
            target.Append(_text.AsSpan(0, _pathEnd));
            if (queryEnd == pathEnd) target.Append(_text.AsSpan(_pathEnd, _queryEnd - _pathEnd));
        }
        else
        {
            target.Append(_text.AsSpan(0, _authorityEnd));
            if (path[0] == '/') AppendWithoutDots(path, target);
            else AppendMerged(path, target);
        }

        target.Append(reference[pathEnd..]);
    }

    private void AppendMerged(ReadOnlySpan<byte> path, ByteScratch target)
    {
        var own = _text.AsSpan(_authorityEnd, _pathEnd - _authorityEnd);
        var hasAuthority = _authorityEnd > _scheme + 1;
        using var merged = new ByteScratch();
        if (own.IsEmpty && hasAuthority) merged.Append((byte)'/');
        merged.Append(own[..(own.LastIndexOf((byte)'/') + 1)]);
        merged.Append(path);
        AppendWithoutDots(merged.Written, target);
    }

    /// <summary>RFC 3986 §5.2.4.</summary>
    private static void AppendWithoutDots(ReadOnlySpan<byte> path, ByteScratch target)
    {
        var start = target.Length;
        while (!path.IsEmpty)
        {
            if (path.StartsWith("../"u8)) path = path[3..];
            else if (path.StartsWith("./"u8)) path = path[2..];
            else if (path.StartsWith("/./"u8)) path = path[2..];
            else if (path.SequenceEqual("/."u8)) path = "/"u8;
            else if (path.StartsWith("/../"u8))
            {
                path = path[3..];
                CutSegment(target, start);
            }
            else if (path.SequenceEqual("/.."u8))
            {
                path = "/"u8;
                CutSegment(target, start);
            }
            else if (path.SequenceEqual("."u8) || path.SequenceEqual(".."u8)) path = default;
            else
            {
                var next = path[1..].IndexOf((byte)'/');
                var length = next < 0 ? path.Length : next + 1;
                target.Append(path[..length]);
                path = path[length..];
            }
        }
    }

    private static void CutSegment(ByteScratch target, int start) =>
        target.CutTo(start + Math.Max(0, target.Written[start..].LastIndexOf((byte)'/')));

    private static int AuthorityEnd(ReadOnlySpan<byte> text, int start)
    {
        if (!text[start..].StartsWith("//"u8)) return start;
        var end = text[(start + 2)..].IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        return end < 0 ? text.Length : start + 2 + end;
    }

    private static (int PathEnd, int QueryEnd) PathAndQuery(ReadOnlySpan<byte> text, int start)
    {
        var query = text[start..].IndexOfAny((byte)'?', (byte)'#');
        var pathEnd = query < 0 ? text.Length : start + query;
        var fragment = text[pathEnd..].IndexOf((byte)'#');
        return (pathEnd, fragment < 0 ? text.Length : pathEnd + fragment);
    }
}
