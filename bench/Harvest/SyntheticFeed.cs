using System.Net;
using System.Text;

namespace OpenDataNrw.Bench.Harvest;

/// <summary>A data.json in one piece, as large as asked for and made while it is sent, with entries of about 5 kB.</summary>
internal sealed class SyntheticFeed(long megabytes) : HttpMessageHandler
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Die Daten werden aus dem Fachverfahren übernommen, auf Vollständigkeit geprüft und regelmäßig veröffentlicht. ", 38));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(new Feed(megabytes * 1_000_000)) };
        response.Content.Headers.ContentType = new("application/json");
        return Task.FromResult(response);
    }

    private static string Entry(int i) =>
        $$"""{"identifier":"https://daten.example/dataset/{{i}}","title":"Baumkataster Bezirk {{i}}","description":"{{Filler}}","keyword":["Baum","Bezirk {{i % 500}}"],"modified":"2026-0{{1 + (i % 9)}}-11","publisher":{"name":"Stadt"},"license":"https://www.govdata.de/dl-de/by-2-0","distribution":[{"downloadURL":"https://daten.example/{{i}}.csv","format":"CSV","title":"Tabelle"},{"accessURL":"https://daten.example/{{i}}/wms","format":"WMS","title":"Karte"}]}""";

    private sealed class Feed(long size) : Stream
    {
        private byte[] _piece = Encoding.UTF8.GetBytes("{\"dataset\":[" + Entry(0));
        private int _read;
        private int _entry;
        private long _sent;
        private bool _closed;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_read == _piece.Length)
            {
                if (_closed) return 0;
                _closed = _sent >= size;
                _piece = Encoding.UTF8.GetBytes(_closed ? "]}" : "," + Entry(++_entry));
                _read = 0;
            }

            var taken = Math.Min(buffer.Length, _piece.Length - _read);
            _piece.AsSpan(_read, taken).CopyTo(buffer);
            _read += taken;
            _sent += taken;
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
