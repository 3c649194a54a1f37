using System.ComponentModel.DataAnnotations;
using Ingest.Core.Alerts;
using Ingest.Core.Emails.Links;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Emails;

public sealed class LinkSignerTests
{
    private const string OldKey = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const string NewKey = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private static readonly SubscriberId Somebody = Some.Subscriber().Id;

    [Fact]
    public void ReadsWhatItSigned() =>
        Signer("old", OldKey).Read(Signer("old", OldKey).Sign(Somebody, LinkPurpose.Unsubscribe), LinkPurpose.Unsubscribe).ShouldBe(Somebody);

    [Fact]
    public void KeepsLinksOfARetiredKeyGood()
    {
        var token = Signer("old", OldKey).Sign(Somebody, LinkPurpose.Unsubscribe);

        var rotated = new LinkSigner(new LinkOptions { BaseUrl = new Uri("https://ingest.example"), SigningKeys = new Dictionary<string, string> { ["old"] = OldKey, ["new"] = NewKey }, CurrentKey = "new" });

        rotated.Read(token, LinkPurpose.Unsubscribe).ShouldBe(Somebody);
        rotated.Sign(Somebody, LinkPurpose.Unsubscribe).ShouldStartWith("v1.new.");
    }

    [Fact]
    public void RefusesATokenForAnotherPurpose()
    {
        var signer = Signer("old", OldKey);

        signer.Read(signer.Sign(Somebody, LinkPurpose.Manage), LinkPurpose.Unsubscribe).ShouldBeNull();
    }

    [Fact]
    public void RefusesATokenOfAKeyItDoesNotKnow() =>
        Signer("new", NewKey).Read(Signer("old", OldKey).Sign(Somebody, LinkPurpose.Unsubscribe), LinkPurpose.Unsubscribe).ShouldBeNull();

    [Fact]
    public void RefusesATokenWithAnyCharacterChanged()
    {
        var signer = Signer("old", OldKey);
        var token = signer.Sign(Somebody, LinkPurpose.Unsubscribe);
        for (var index = 0; index < token.Length; index++)
        {
            var changed = token[..index] + (token[index] == 'x' ? 'y' : 'x') + token[(index + 1)..];
            signer.Read(changed, LinkPurpose.Unsubscribe).ShouldBeNull($"character {index}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1...")]
    [InlineData("v2.old.abc.def")]
    [InlineData("v1.old.abc.ñandú")]
    public void RefusesWhatIsNoToken(string? token) => Signer("old", OldKey).Read(token, LinkPurpose.Unsubscribe).ShouldBeNull();

    [Fact]
    public void RefusesAnAbsurdlyLongToken() => Signer("old", OldKey).Read($"v1.old.{new string('a', 1_000_000)}.b", LinkPurpose.Unsubscribe).ShouldBeNull();

    [Fact]
    public void ShowsNoAddressInItsLinks() =>
        Signer("old", OldKey).LinkTo("api/unsubscribe", Somebody, LinkPurpose.Unsubscribe).AbsoluteUri.ShouldNotContain("ana");

    [Theory]
    [InlineData("k", "dG9vIHNob3J0", "Links:SigningKeys:k is not base64 of at least 32 bytes.")]
    [InlineData("k", "no base64 at all", "Links:SigningKeys:k is not base64 of at least 32 bytes.")]
    [InlineData("a key", OldKey, "Links:SigningKeys:a key is no good id: use up to 32 letters, digits, hyphens and underscores.")]
    public void NamesAKeyThatIsNotGood(string id, string key, string message) =>
        new LinkOptions { BaseUrl = new Uri("https://ingest.example"), SigningKeys = new Dictionary<string, string> { [id] = key } }
            .Validate(new ValidationContext(new object())).ShouldHaveSingleItem().ErrorMessage.ShouldBe(message);

    [Theory]
    [InlineData("http://ingest.example", false)]
    [InlineData("ftp://ingest.example", false)]
    [InlineData("https://somebody@ingest.example", false)]
    [InlineData("https://ingest.example?page=1", false)]
    [InlineData("https://ingest.example", true)]
    [InlineData("http://127.0.0.1:7071", true)]
    public void LeadsToAPublicAddressOrToThisMachine(string url, bool isGood) =>
        new LinkOptions { BaseUrl = new Uri(url), SigningKeys = new Dictionary<string, string> { ["k"] = OldKey } }
            .Validate(new ValidationContext(new object())).Any().ShouldBe(!isGood);

    private static LinkSigner Signer(string id, string key) =>
        new(new LinkOptions { BaseUrl = new Uri("https://ingest.example"), SigningKeys = new Dictionary<string, string> { [id] = key } });
}
