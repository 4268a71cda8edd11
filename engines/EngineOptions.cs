using System.ComponentModel.DataAnnotations;

namespace OpenDataNrw.Engines;

/// <summary>Where the catalogue is stored; section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Which database: <c>sqlite</c>.</summary>
    [Required(ErrorMessage = "Store:Engine fehlt. Erlaubt ist: sqlite.")]
    public string Engine { get; set; } = "sqlite";

    /// <summary>The database file; relative to the <see cref="InstallationFolder"/>. It is made, with its folder, where it does not exist.</summary>
    [Required(ErrorMessage = "Store:Path fehlt: der Pfad der Datenbankdatei, etwa data/datenraum.db.")]
    [StringLength(1024, ErrorMessage = "Store:Path ist länger als 1024 Zeichen.")]
    public string Path { get; set; } = "data/datenraum.db";
}

/// <summary>What answers searches; section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Which index: <c>memory</c>.</summary>
    [Required(ErrorMessage = "Search:Engine fehlt. Erlaubt ist: memory.")]
    public string Engine { get; set; } = "memory";
}
