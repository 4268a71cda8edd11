using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi;
using OpenDataNrw.CatalogApi.Rdf;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester;
using OpenDataNrw.Portal.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
builder.Services.AddEngines(builder.Configuration);
builder.Services.AddIndexFollowing();
builder.Services.AddCatalogApi(builder.Configuration);
builder.Services.AddHarvester(builder.Configuration);
builder.AddHarvestingIfWanted();

var app = builder.Build();
app.UsePortal();
app.UseRdfNegotiation();
app.MapCatalogApi();
app.MapSampleFiles();
app.MapPortal();
try
{
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is OptionsValidationException or StoreUnavailableException)
{
    // What an operator can mend is said in words; a stack trace would hide it.
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
