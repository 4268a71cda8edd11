namespace OpenDataNrw.CatalogApi.Tests.Host;

/// <summary>Whole answers as they are expected, kept beside the tests in <c>Expected/</c>.</summary>
internal static class Expected
{
    /// <summary>An expected JSON document, indented as <see cref="SeededApi.Pretty"/> does it.</summary>
    public static string Json(string name)
    {
        using var stream = typeof(Expected).Assembly.GetManifestResourceStream($"Expected/{name}.json")
            ?? throw new InvalidOperationException($"Expected/{name}.json is not part of the tests.");
        using var reader = new StreamReader(stream);
        return SeededApi.Pretty(reader.ReadToEnd());
    }
}
