using System.Diagnostics;
using Ingest.Core.Articles;
using Ingest.Core.Text;
using Ingest.Core.Topics;

namespace Ingest.Benchmarks.Topics;

/// <summary>Language and topics of an article of 600 words against folding and tokenising it, in one run on one thread.</summary>
internal static class TopicsBenchmark
{
    private const int Words = 600;
    private const int Rounds = 1_000;
    private const int Hostile = 100_000;
    private const int HostileRounds = 7;

    private static readonly (string Language, string Paragraph)[] Articles =
    [
        ("es", "La lluvia obligó a cerrar tres carreteras en el norte del país, según informó la policía. El presidente de Brasil llegó el martes a Lisboa en visita oficial. Los precios de la vivienda volvieron a subir en mayo y miles de personas salieron a la calle. El ejército recibió doce obuses y munición de artillería. "),
        ("en", "Heavy rain closed three roads in the north of the country, police said on Friday. The president of Brazil arrived in Lisbon on Tuesday for an official visit. House prices rose again in May and thousands of people took to the streets. The army received twelve howitzers and artillery ammunition. "),
        ("ru", "Дождь закрыл три дороги на севере страны, сообщила полиция. Президент Бразилии прибыл во вторник в Лиссабон с официальным визитом. Цены на жильё снова выросли в мае, тысячи людей вышли на улицы. Армия получила двенадцать гаубиц и боеприпасы для артиллерии. "),
        ("ja", "大雨で北部の道路三本が通行止めになったと警察が発表した。ブラジルの大統領は火曜日、公式訪問のためリスボンに到着した。住宅価格は五月に再び上昇し、数千人が街頭に出た。軍は榴弾砲十二門と弾薬を受け取った。"),
    ];

    public static int Run()
    {
        var start = Stopwatch.GetTimestamp();
        var identifier = new LanguageIdentifier();
        var identifierStart = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var classifier = TopicClassifier.Load();
        var classifierStart = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"start: language {identifierStart.TotalMilliseconds:0} ms, topics {classifierStart.TotalMilliseconds:0} ms\n");
        Console.WriteLine("| article of 600 words | fold and tokenise µs | language µs | topics µs | language + topics, times folding | topics, KB allocated |\n|---|---|---|---|---|---|");
        // Once for the compiler, which makes hot code fast only after a while.
        foreach (var (language, paragraph) in Articles)
            Row(language, Text(paragraph, language), identifier, classifier);

        foreach (var (language, paragraph) in Articles)
            Console.WriteLine(Row(language, Text(paragraph, language), identifier, classifier));

        Console.WriteLine("\n| hostile text | ms for 100,000 characters | ms for 200,000 | times |\n|---|---|---|---|");
        foreach (var piece in new[] { "a", "misil ", "Putin visita Rusia ", "\u202E\u200Bmisil\u200D", "\uD800", "(((" })
            Console.WriteLine(HostileRow(piece, classifier));

        return 0;
    }

    private static string Row(string language, string text, LanguageIdentifier identifier, TopicClassifier classifier)
    {
        // Side by side, since a shared machine is quicker in one second than in the next.
        var rounds = new List<(double Fold, double Identify, double Classify)>();
        for (var round = -Rounds; round < Rounds; round++)
        {
            var timed = (Time(() => Fold(text)), Time(() => identifier.Identify("", text, null)), Time(() => classifier.Classify("", text, language)));
            if (round >= 0)
                rounds.Add(timed);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        classifier.Classify("", text, language);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var times = Median(rounds.Select(round => (round.Identify + round.Classify) / round.Fold));
        return $"| {language} | {Median(rounds.Select(round => round.Fold)):0} | {Median(rounds.Select(round => round.Identify)):0} | {Median(rounds.Select(round => round.Classify)):0} | {times:0.0} | {allocated / 1024.0:0} |";
    }

    private static string HostileRow(string piece, TopicClassifier classifier)
    {
        // The quickest of some: what a shared machine does beside it only adds.
        double Least(int length)
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            return Enumerable.Range(0, HostileRounds).Min(_ => Time(() => classifier.Classify("", text, "es"))) / 1000;
        }

        var (once, twice) = (Least(Hostile), Least(2 * Hostile));
        return $"| `{string.Concat(piece.Select(character => character is > ' ' and < '\u007F' || character == ' ' ? character.ToString() : $"U+{(int)character:X4} "))}` | {once:0.0} | {twice:0.0} | {twice / once:0.0} |";
    }

    private static int Fold(string text)
    {
        Span<char> folded = stackalloc char[Tokens.LongestWord];
        var (position, letters) = (0, 0);
        while (Tokens.Next(text, text.Length, ref position, folded, out _, out var length))
            letters += length;

        return letters;
    }

    private static double Time<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    /// <summary>Two characters of an unspaced script count as a word.</summary>
    private static string Text(string paragraph, string language)
    {
        var words = language == "ja" ? paragraph.Length / 2 : paragraph.Split(' ').Length - 1;
        return string.Concat(Enumerable.Repeat(paragraph, Math.Max(1, Words / words)));
    }
}
