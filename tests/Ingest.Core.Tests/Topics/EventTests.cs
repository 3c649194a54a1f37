using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Topics;

public sealed class EventTests
{
    private static readonly TopicClassifier Classifier = TopicClassifier.Load();

    [Fact]
    public void TheSeedArticleTellsOfTheVisitAndOfTheGifts()
    {
        Assert.SkipWhen(Repository.Shared is null, "the evaluation sets are not here");
        var text = File.ReadAllText(Path.Combine(Repository.Shared!, "eval", "seed-article.es.txt"));

        var topics = Classifier.Classify("", text, "es").ToDictionary(topic => topic.Topic);

        var visit = topics["visit"].Events.ShouldHaveSingleItem();
        (visit.Who, visit.Where).ShouldBe(("Kim Jong Un", "Russia"));
        var gifts = topics["arms"].Events.ShouldHaveSingleItem();
        (gifts.Kind, gifts.Supplier, gifts.Recipient).ShouldBe(("transfer", "Governor of Primorye", "Kim Jong Un"));
        gifts.Items.ShouldBe([new EventItem("chaleco antibalas", 1), new EventItem("drones kamikaze", 5), new EventItem("dron de reconocimiento", 1)]);
    }

    [Theory]
    [InlineData("en", "Czech Republic delivers howitzers to Ukraine", "Twelve howitzers were handed over.", "Czech Republic", "Ukraine", 12)]
    [InlineData("de", "Tschechien liefert Haubitzen an die Ukraine", "20.000 Haubitzen wurden übergeben.", "Czech Republic", "Ukraine", 20_000)]
    [InlineData("uk", "Чехія передала Україні гаубиці", "Передано дванадцять гаубиць.", "Czech Republic", "Ukraine", 12)]
    [InlineData("zh", "捷克向乌克兰交付榴弹炮", "捷克向乌克兰交付了2万门榴弹炮。", "Czech Republic", "Ukraine", 20_000)]
    public void ATransferNamesItsSidesAndNumbers(string language, string title, string text, string supplier, string recipient, long quantity)
    {
        var arms = Classifier.Classify(title, text, language).Single(topic => topic.Topic == "arms");

        var transfer = arms.Events.ShouldHaveSingleItem();
        (transfer.Kind, transfer.Supplier, transfer.Recipient).ShouldBe(("transfer", supplier, recipient));
        transfer.Items.ShouldContain(item => item.Quantity == quantity);
    }

    [Theory]
    [InlineData("ar", "أطلقت كوريا الشمالية ٢٠ صاروخ باليستي", 20)]
    [InlineData("ja", "北朝鮮が弾道ミサイル２発を発射した", 2)]
    public void FiguresCountInEveryScript(string language, string title, long quantity) =>
        Classifier.Classify(title, "", language).Single(topic => topic.Topic == "arms").Events.ShouldHaveSingleItem().Items.ShouldContain(item => item.Quantity == quantity);

    [Theory]
    [InlineData("en", "Brazilian president arrives in Lisbon for state visit", "Brazil", "Portugal")]
    [InlineData("ru", "Президент Бразилии прибыл в Лиссабон с визитом", "Brazil", "Portugal")]
    [InlineData("ko", "푸틴 대통령, 평양 도착 국빈 방문", "Vladimir Putin", "North Korea")]
    public void AVisitNamesItsTravellerAndWhereto(string language, string title, string who, string where)
    {
        var visit = Classifier.Classify(title, "", language).Single(topic => topic.Topic == "visit").Events.ShouldHaveSingleItem();

        (visit.Who, visit.Where).ShouldBe((who, where));
    }
}
