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
await app.RunAsync();
