using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>What is read from exports: entries as they are.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class OpendatasoftJsonContext : JsonSerializerContext;
