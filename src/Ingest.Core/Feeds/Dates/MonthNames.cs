using System.Collections.Frozen;

namespace Ingest.Core.Feeds.Dates;

/// <summary>Names of months, in lower case: what publishers use who let their server's language into a date. Abbreviations stand here only where other months begin alike.</summary>
internal static class MonthNames
{
    private const int ShortestBeginning = 3;

    private static readonly string[] ByMonth =
    [
        // English, Spanish, French, German, Portuguese, Italian, Catalan, Dutch, Nordic, Polish, Czech, Hungarian, Romanian, Russian, Ukrainian, Bulgarian, Serbian, Greek, Turkish, Indonesian,
        // Croatian, Baltic, Finnish, Arabic, Persian, Hebrew, Hindi, Bengali, Thai; "_" stands for a space.
        "jan january ene enero janvier janv januar jänner jän janeiro gennaio gen gener januari jaan styczeń stycznia sty leden ledna január ianuarie ian январь января янв січень січня січ януари јануар јан ιανουάριος ιανουαρίου ιαν ocak oca januárius styczen sijecanj siječnja jaanuar janvāris janvārī sausis sausio tammikuu tammikuuta يناير كانون_الثاني جانفي ژانویه ינואר जनवरी জানুয়ারি มกราคม",
        "feb february febrero février févr fév fevr februar feber fevereiro fev febbraio febrer februari luty lutego lut únor února február februarie февраль февраля фев февр лютий лютого лют февруари фебруар феб φεβρουάριος φεβρουαρίου φεβ şubat şub veljače veebruar februāris februārī vasaris vasario helmikuu helmikuuta فبراير شباط فيفري فوریه פברואר फ़रवरी फरवरी ফেব্রুয়ারি กุมภาพันธ์ febb",
        "mar march marzo mars mär märz mrz maerz março marco març maart mrt marts marzec marca březen března március márc martie март марта мар березень березня бер μάρτιος μαρτίου μαρ mart maret ožujka ožujak märts martā kovas kovo maaliskuu maaliskuuta مارس آذار مارچ מרץ मार्च মার্চ มีนาคม",
        "apr april abr abril avril avr aprile kwiecień kwietnia kwi duben dubna április ápr aprilie апрель апреля апр квітень квітня кві април απρίλιος απριλίου απρ nisan nis travnja travanj aprill aprīlis aprīlī balandis balandžio huhtikuu huhtikuuta أبريل ابريل إبريل نيسان أفريل آوریل אפריל अप्रैल এপ্রিল เมษายน",
        "may mayo mai maio maggio mag maig mei maj maja květen května május máj май мая травень травня тра мај μάιος μαΐου μαΐ μαϊ μάι mayıs mayis svibnja svibanj maijs maijā gegužė gegužės toukokuu toukokuuta مايو أيار ايار ماي مه می מאי मई মে พฤษภาคม",
        "jun june junio juin juni junho giugno giu juny czerwiec czerwca cze červen června június jún iunie июнь июня июн червень червня чер юни јун ιούνιος ιουνίου ιουν ιούν haziran haz lipnja lipanj juuni jūnijs jūnijā birželis birželio kesäkuu kesäkuuta يونيو حزيران جوان ژوئن יוני जून জুন มิถุนายน",
        "jul july julio juillet juil juli julho luglio lug juliol lipiec lipca lip červenec července július júl iulie июль июля июл липень липня лип юли јул ιούλιος ιουλίου ιουλ ιούλ temmuz tem srpnja srpanj juuli jūlijs jūlijā liepa liepos heinäkuu heinäkuuta يوليو تموز جويلية ژوئیه יולי जुलाई জুলাই กรกฎาคม",
        "aug august ago agosto août aout augusto agost augustus sierpień sierpnia sie srpen srpna augusztus август августа авг серпень серпня сер авг αύγουστος αυγούστου αυγ αύγ ağustos ağu agustus agu kolovoza kolovoz augusts augustā rugpjūtis rugpjūčio elokuu elokuuta augusti أغسطس اغسطس آب أوت اوت אוגוסט अगस्त আগস্ট สิงหาคม",
        "sep sept september septiembre setiembre set septembre setembro settembre setembre wrzesień września wrz září szeptember szept septembrie сентябрь сентября сен сент вересень вересня вер септември септембар септ σεπτέμβριος σεπτεμβρίου σεπ eylül eyl rujna rujan septembris septembrī rugsėjis rugsėjo syyskuu syyskuuta سبتمبر أيلول ايلول سپتامبر ספטמבר सितंबर सितम्बर সেপ্টেম্বর กันยายน",
        "oct october octubre octobre okt oktober outubro out ottobre ott październik października paź říjen října október octombrie oktobar октябрь октября окт жовтень жовтня жов октомври октобар οκτώβριος οκτωβρίου οκτ ekim eki oktoober oktobris oktobrī spalis spalio lokakuu lokakuuta أكتوبر اكتوبر تشرين_الأول تشرين_الاول اکتبر אוקטובר अक्टूबर अक्तूबर অক্টোবর ตุลาคม",
        "nov november noviembre novembre novembro listopad listopada lis listopadu noiembrie noi noyembre ноябрь ноября ноя нояб листопад листопада лис ноември новембар νοέμβριος νοεμβρίου νοε kasım kas nopember studenoga studeni novembris novembrī lapkritis lapkričio marraskuu marraskuuta نوفمبر تشرين_الثاني نوامبر נובמבר नवंबर नवम्बर নভেম্বর พฤศจิกายน",
        "dec december dic diciembre décembre déc decembre dez dezember dezembro dicembre desembre des desember grudzień grudnia gru prosinec prosince декабрь декабря дек грудень грудня гру декември децембар δεκέμβριος δεκεμβρίου δεκ aralık ara desember disember prosinac prosinca detsember decembris decembrī gruodis gruodžio joulukuu joulukuuta decembrie ديسمبر كانون_الأول كانون_الاول دسامبر דצמבר दिसंबर दिसम्बर ডিসেম্বর ธันวาคม",
    ];

    private static readonly FrozenDictionary<string, int> Months = Named()
        .Concat(Named().SelectMany(Beginnings).GroupBy(pair => pair.Name).Where(IsOfOneMonth).Select(group => group.First()))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    /// <returns>1 to 12; 0 where the word is no month.</returns>
    public static int Find(string word) => Months.GetValueOrDefault(word);

    /// <summary>The same for a name of two words.</summary>
    public static int Find(string word, string next) => Find($"{word}_{next}");

    private static IEnumerable<(string Name, int Month)> Named() =>
        ByMonth.SelectMany((names, index) => names.Split(' ').Select(name => (name, index + 1)));

    /// <summary>Everybody abbreviates otherwise: any beginning will do that no month shares with another.</summary>
    private static IEnumerable<(string Name, int Month)> Beginnings((string Name, int Month) month) =>
        Enumerable.Range(ShortestBeginning, Math.Max(0, month.Name.Length - ShortestBeginning)).Select(length => (month.Name[..length], month.Month));

    private static bool IsOfOneMonth(IEnumerable<(string Name, int Month)> namesakes) => namesakes.Select(pair => pair.Month).Distinct().Take(2).Count() == 1;
}
