using System.Globalization;

namespace Ingest.Core.Topics;

/// <summary>What a model asks of a text.</summary>
/// <param name="Above">Whether the feature is to be above the limit, or not to be.</param>
internal sealed record ModelCondition(ModelFeature Feature, bool Above, double Limit)
{
    public const string IsAbove = ">", IsNotAbove = "<=";

    /// <summary>As a model's file writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Feature} {(Above ? IsAbove : IsNotAbove)} {Limit:0.00}");
}
