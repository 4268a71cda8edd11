using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>The large columns of a record, ready to be written.</summary>
internal sealed record PackedRecord(byte[] Content, byte[] Findings, byte[] SourceBytes, byte[]? Assessment)
{
    public static PackedRecord Of(HarvestedRecord record) => new(
        Packed.Pack(record.Content.Span),
        Packed.Pack(CatalogJson.Write(record.Findings)),
        Packed.Pack(record.SourceBytes.Span),
        record.Assessment is null ? null : Packed.Pack(CatalogJson.Write(record.Assessment)));
}
