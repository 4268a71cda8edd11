namespace OpenDataNrw.Rdf.Tests;

/// <summary>A stream that gives few bytes at a time, as a slow connection does.</summary>
internal sealed class SteppingStream(byte[] bytes, int step) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);
}
