using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Engines;

/// <summary>Puts what assesses records into a host.</summary>
public static class AssessmentExtensions
{
    /// <summary>Registers the <see cref="RecordAssessor"/> with the profile that the section <c>Quality</c> names. Needs a <see cref="CatalogDescription"/>.</summary>
    public static IServiceCollection AddAssessment(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<QualityOptions>().Bind(configuration.GetSection(QualityOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QualityOptions>, ValidateQualityOptions>());
        services.TryAddSingleton(s => new RecordAssessor(
            ProfileOf(s.GetRequiredService<InstallationFolder>(), s.GetRequiredService<IOptions<QualityOptions>>().Value.OfficialShapesFolder), s.GetRequiredService<CatalogDescription>()));
        return services;
    }

    private static RecordProfile ProfileOf(InstallationFolder installation, string? folder) =>
        RecordProfile.Of(string.IsNullOrWhiteSpace(folder) ? null : installation.Resolve(folder));

    /// <summary>Refuses to start with a folder that is not there.</summary>
    private sealed class ValidateQualityOptions(InstallationFolder installation) : IValidateOptions<QualityOptions>
    {
        public ValidateOptionsResult Validate(string? name, QualityOptions options) =>
            string.IsNullOrWhiteSpace(options.OfficialShapesFolder) || Directory.Exists(installation.Resolve(options.OfficialShapesFolder))
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"Quality:OfficialShapesFolder ist '{options.OfficialShapesFolder}'. Diesen Ordner gibt es nicht; bitte den Pfad zu den amtlichen SHACL-Dateien prüfen oder die Einstellung entfernen.");
    }
}
