// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialcell.h"

#include <QLatin1String>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

/// Titles of the column of serial numbers: letters alone, without accents; "nodeserie" is what "N.º de série" leaves.
/// Intune's own exports name the column in the language of the portal.
constexpr std::array serialTitles {
    // English, and words that every language uses
    QLatin1String("serial"),
    QLatin1String("serials"),
    QLatin1String("serialno"),
    QLatin1String("serialnr"),
    QLatin1String("serialnum"),
    QLatin1String("serialnumber"),
    QLatin1String("serialnumbers"),
    QLatin1String("deviceserial"),
    QLatin1String("deviceserialnumber"),
    QLatin1String("systemserialnumber"),
    QLatin1String("biosserialnumber"),
    QLatin1String("servicetag"),
    QLatin1String("sn"),
    QLatin1String("snr"),
    QLatin1String("sno"),
    // German
    QLatin1String("seriennr"),
    QLatin1String("seriennummer"),
    QLatin1String("seriennummern"),
    QLatin1String("gerateseriennummer"),
    QLatin1String("geraeteseriennummer"),
    QLatin1String("seriennummerdesgerats"),
    QLatin1String("seriennummergerat"),
    // Dutch, Swedish, Danish
    QLatin1String("serienr"),
    QLatin1String("serienummer"),
    QLatin1String("serienummers"),
    QLatin1String("serienumre"),
    QLatin1String("apparaatserienummer"),
    QLatin1String("serienummerapparaat"),
    QLatin1String("serienummervanapparaat"),
    QLatin1String("serienummervanhetapparaat"),
    QLatin1String("enhetensserienummer"),
    QLatin1String("enhedensserienummer"),
    QLatin1String("serienummerforenhet"),
    QLatin1String("serienummerforenhed"),
    // French, Spanish, Portuguese
    QLatin1String("ndeserie"),
    QLatin1String("nserie"),
    QLatin1String("nodeserie"),
    QLatin1String("noserie"),
    QLatin1String("nosdeserie"),
    QLatin1String("nrdeserie"),
    QLatin1String("nrodeserie"),
    QLatin1String("nroserie"),
    QLatin1String("numdeserie"),
    QLatin1String("numerodeserie"),
    QLatin1String("numerosdeserie"),
    QLatin1String("numeroserie"),
    QLatin1String("numeroserial"),
    QLatin1String("numerodeseriedelappareil"),
    QLatin1String("numerodeseriedudispositif"),
    QLatin1String("numerodeseriedeldispositivo"),
    QLatin1String("numerodeseriedelequipo"),
    QLatin1String("numerodeseriedodispositivo"),
    QLatin1String("numerodeseriedoequipamento"),
    QLatin1String("etiquetadeservicio"),
    QLatin1String("etiquetadeservico"),
    // Italian
    QLatin1String("ndiserie"),
    QLatin1String("nrdiserie"),
    QLatin1String("numdiserie"),
    QLatin1String("numerodiserie"),
    QLatin1String("numeridiserie"),
    QLatin1String("numeroseriale"),
    QLatin1String("numeriseriali"),
    QLatin1String("numerodiseriedeldispositivo"),
    QLatin1String("seriale"),
    // Polish
    QLatin1String("nrseryjny"),
    QLatin1String("numerseryjny"),
    QLatin1String("numeryseryjne"),
    QLatin1String("numerseryjnyurzadzenia"),
};

/// Those that turn the direction of what follows are not among them: they make a text read as another one.
bool isHidden(QChar c)
{
    constexpr char16_t softHyphen = 0x00ad;
    constexpr char16_t zeroWidthSpace = 0x200b;
    constexpr char16_t zeroWidthNonJoiner = 0x200c;
    constexpr char16_t zeroWidthJoiner = 0x200d;
    constexpr char16_t leftToRightMark = 0x200e;
    constexpr char16_t leftToRightEmbedding = 0x202a;
    constexpr char16_t popDirection = 0x202c;
    constexpr char16_t wordJoiner = 0x2060;
    switch (c.unicode()) {
    case softHyphen:
    case zeroWidthSpace:
    case zeroWidthNonJoiner:
    case zeroWidthJoiner:
    case leftToRightMark:
    case leftToRightEmbedding:
    case popDirection:
    case wordJoiner:
    case QChar::ByteOrderMark:
        return true;
    default:
        return false;
    }
}

bool isSpace(QChar c)
{
    return c.isSpace();
}

QString withoutHidden(QString text)
{
    text.removeIf(isHidden);
    return text;
}

QChar capital(QChar c)
{
    const bool isSmall = c >= QLatin1Char('a')
        && c <= QLatin1Char('z'); // no others: some fold to ones that look different
    return isSmall ? c.toUpper() : c;
}

QStringView withoutEdges(QStringView text, bool (*isEdge)(QChar))
{
    while (!text.isEmpty() && isEdge(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    return text;
}

/// What stands between these two, or the text itself.
QStringView unwrapped(QStringView text, QLatin1String opening, QLatin1String closing)
{
    if (text.size() < opening.size() + closing.size() || !text.startsWith(opening) || !text.endsWith(closing))
        return text;
    const QStringView inner = text.mid(opening.size()).chopped(closing.size());
    return inner.contains(QLatin1Char('"')) ? text : inner;
}

} // namespace

QString tidyCell(const QString &cell)
{
    const QLatin1String quote("\"");
    const QString shown = withoutHidden(cell);
    QStringView view = withoutEdges(
        shown, [](QChar c) { return c.isSpace() || c == QLatin1Char(';') || c == QLatin1Char(','); });
    view = withoutEdges(unwrapped(unwrapped(view, QLatin1String("=\""), quote), quote, quote), isSpace);
    if (view.startsWith(QLatin1Char('\'')))
        view = withoutEdges(view.mid(1), isSpace);
    return view.toString();
}

bool hasHidden(const QString &cell)
{
    return std::any_of(cell.cbegin(), cell.cend(), isHidden);
}

QChar ordinary(QChar c)
{
    constexpr char16_t firstWide = 0xff01;
    constexpr char16_t lastWide = 0xff5e;
    if (c.category() == QChar::Separator_Space)
        return QLatin1Char(' ');
    const bool isWide = c.unicode() >= firstWide && c.unicode() <= lastWide;
    return isWide ? QChar(c.unicode() - firstWide + u'!') : c;
}

QString comparableSerial(const QString &serial)
{
    QString text = withoutEdges(serial, isSpace).toString();
    for (QChar &c : text)
        c = capital(c);
    return text;
}

QString lookAlike(const QString &comparable)
{
    QString text = comparable;
    for (QChar &c : text) {
        c = capital(ordinary(c));
        switch (c.unicode()) {
        case u'O':
            c = QLatin1Char('0');
            break;
        case u'I':
        case u'L':
            c = QLatin1Char('1');
            break;
        case u'S':
            c = QLatin1Char('5');
            break;
        case u'B':
            c = QLatin1Char('8');
            break;
        default:
            break;
        }
    }
    return text;
}

bool isSerialTitle(const QString &tidy)
{
    constexpr qsizetype maxTitle = 40;
    if (tidy.size() > maxTitle)
        return false;
    QString word;
    for (const QChar c : tidy.normalized(QString::NormalizationForm_KD)) { // é as e and an accent, º as o, № as No
        if (c.isLetter())
            word += c.toLower();
        else if (c.isDigit())
            return false;
    }
    return std::ranges::find(serialTitles, word) != serialTitles.end();
}

bool isShortenedNumber(const QString &tidy)
{
    static const QRegularExpression shortened(QStringLiteral("^[0-9]([.,][0-9]{1,20})?[eE]\\+[0-9]{1,3}\\z"));
    return shortened.match(tidy).hasMatch();
}

bool isSheetError(const QString &tidy)
{
    static const QRegularExpression failed(QStringLiteral("^#[\\p{L}_]+(/[\\p{L}0]+)?[!?]?\\z"));
    return failed.match(tidy).hasMatch();
}

} // namespace Reslate
