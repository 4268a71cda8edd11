using OpenDataNrw.Portal.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
app.UsePortal();
app.MapPortal();
await app.RunAsync();
