using System.Collections.Frozen;

namespace Ingest.Core.Feeds.Dates;

/// <summary>Names of months and their abbreviations, in lower case; what publishers use who let their server's language into a date.</summary>
internal static class MonthNames
{
    private static readonly string[] ByMonth =
    [
        // English, Spanish, French, German, Portuguese, Italian, Catalan, Dutch, Nordic, Polish, Czech, Hungarian, Romanian, Russian, Ukrainian, Bulgarian, Serbian, Greek, Turkish, Indonesian
        "jan january ene enero janvier janv januar jänner jän janeiro gennaio gen gener januari jaan styczeń stycznia sty leden ledna január ianuarie ian январь января янв січень січня січ януари јануар јан ιανουάριος ιανουαρίου ιαν ocak oca januárius",
        "feb february febrero février févr fév fevr februar feber fevereiro fev febbraio febrer februari luty lutego lut únor února február februarie февраль февраля фев февр лютий лютого лют февруари фебруар феб φεβρουάριος φεβρουαρίου φεβ şubat şub",
        "mar march marzo mars mär märz mrz maerz março marco març maart mrt marts marzec marca březen března március márc martie март марта мар березень березня бер μάρτιος μαρτίου μαρ mart maret",
        "apr april abr abril avril avr aprile kwiecień kwietnia kwi duben dubna április ápr aprilie апрель апреля апр квітень квітня кві април απρίλιος απριλίου απρ nisan nis",
        "may mayo mai maio maggio mag maig mei maj maja květen května május máj май мая травень травня тра мај μάιος μαΐου μαΐ μαϊ μάι mayıs mayis",
        "jun june junio juin juni junho giugno giu juny czerwiec czerwca cze červen června június jún iunie июнь июня июн червень червня чер юни јун ιούνιος ιουνίου ιουν ιούν haziran haz",
        "jul july julio juillet juil juli julho luglio lug juliol lipiec lipca lip červenec července július júl iulie июль июля июл липень липня лип юли јул ιούλιος ιουλίου ιουλ ιούλ temmuz tem",
        "aug august ago agosto août aout augusto agost augustus sierpień sierpnia sie srpen srpna augusztus август августа авг серпень серпня сер авг αύγουστος αυγούστου αυγ αύγ ağustos ağu agustus agu",
        "sep sept september septiembre setiembre set septembre setembro settembre setembre wrzesień września wrz září szeptember szept septembrie сентябрь сентября сен сент вересень вересня вер септември септембар септ σεπτέμβριος σεπτεμβρίου σεπ eylül eyl",
        "oct october octubre octobre okt oktober outubro out ottobre ott październik października paź říjen října október octombrie oktobar октябрь октября окт жовтень жовтня жов октомври октобар οκτώβριος οκτωβρίου οκτ ekim eki",
        "nov november noviembre novembre novembro listopad listopada lis listopadu noiembrie noi noyembre ноябрь ноября ноя нояб листопад листопада лис ноември новембар νοέμβριος νοεμβρίου νοε kasım kas nopember",
        "dec december dic diciembre décembre déc decembre dez dezember dezembro dicembre desembre des desember grudzień grudnia gru prosinec prosince декабрь декабря дек грудень грудня гру декември децембар δεκέμβριος δεκεμβρίου δεκ aralık ara desember disember",
    ];

    private static readonly FrozenDictionary<string, int> Months = ByMonth
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: name, Month: index + 1)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    /// <returns>1 to 12; 0 where the word is no month.</returns>
    public static int Find(string word) => Months.GetValueOrDefault(word);
}
