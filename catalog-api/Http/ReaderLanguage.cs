using Microsoft.AspNetCore.Http;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>A text in both languages of the platform.</summary>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public readonly record struct Words(string De, string En)
{
    /// <summary>The text in a language (<c>de</c> or <c>en</c>).</summary>
    public string In(string language) => language == "en" ? En : De;
}

/// <summary>In which language a client reads.</summary>
internal static class ReaderLanguage
{
    /// <summary>
    /// <c>de</c> or <c>en</c>: the query parameter <c>lang</c> if it is one of them, else the better placed of the two in
    /// Accept-Language, else German.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        if (request.Query["lang"] is [{ } asked] && asked is "de" or "en") return (string)request.Query["lang"]!;
        return request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Primary(l.Value.AsSpan()))
            .FirstOrDefault(l => l is not null) ?? "de";
    }

    private static string? Primary(ReadOnlySpan<char> tag) =>
        tag.Equals("*", StringComparison.Ordinal) || IsOrBelow(tag, "de") ? "de" : IsOrBelow(tag, "en") ? "en" : null;

    private static bool IsOrBelow(ReadOnlySpan<char> tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
