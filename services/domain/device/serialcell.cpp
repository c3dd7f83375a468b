// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialcell.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

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
    // Letters alone, without accents; "nodeserie" is what "N.º de série" leaves. Intune's own exports name the column
    // in the language of the portal.
    static const QSet<QString> titles {
        // English, and words that every language uses
        QStringLiteral("serial"),
        QStringLiteral("serials"),
        QStringLiteral("serialno"),
        QStringLiteral("serialnr"),
        QStringLiteral("serialnum"),
        QStringLiteral("serialnumber"),
        QStringLiteral("serialnumbers"),
        QStringLiteral("deviceserial"),
        QStringLiteral("deviceserialnumber"),
        QStringLiteral("systemserialnumber"),
        QStringLiteral("biosserialnumber"),
        QStringLiteral("servicetag"),
        QStringLiteral("sn"),
        QStringLiteral("snr"),
        QStringLiteral("sno"),
        // German
        QStringLiteral("seriennr"),
        QStringLiteral("seriennummer"),
        QStringLiteral("seriennummern"),
        QStringLiteral("gerateseriennummer"),
        QStringLiteral("geraeteseriennummer"),
        QStringLiteral("seriennummerdesgerats"),
        QStringLiteral("seriennummergerat"),
        // Dutch, Swedish, Danish
        QStringLiteral("serienr"),
        QStringLiteral("serienummer"),
        QStringLiteral("serienummers"),
        QStringLiteral("serienumre"),
        QStringLiteral("apparaatserienummer"),
        QStringLiteral("serienummerapparaat"),
        QStringLiteral("serienummervanapparaat"),
        QStringLiteral("serienummervanhetapparaat"),
        QStringLiteral("enhetensserienummer"),
        QStringLiteral("enhedensserienummer"),
        QStringLiteral("serienummerforenhet"),
        QStringLiteral("serienummerforenhed"),
        // French, Spanish, Portuguese
        QStringLiteral("ndeserie"),
        QStringLiteral("nserie"),
        QStringLiteral("nodeserie"),
        QStringLiteral("noserie"),
        QStringLiteral("nosdeserie"),
        QStringLiteral("nrdeserie"),
        QStringLiteral("nrodeserie"),
        QStringLiteral("nroserie"),
        QStringLiteral("numdeserie"),
        QStringLiteral("numerodeserie"),
        QStringLiteral("numerosdeserie"),
        QStringLiteral("numeroserie"),
        QStringLiteral("numeroserial"),
        QStringLiteral("numerodeseriedelappareil"),
        QStringLiteral("numerodeseriedudispositif"),
        QStringLiteral("numerodeseriedeldispositivo"),
        QStringLiteral("numerodeseriedelequipo"),
        QStringLiteral("numerodeseriedodispositivo"),
        QStringLiteral("numerodeseriedoequipamento"),
        QStringLiteral("etiquetadeservicio"),
        QStringLiteral("etiquetadeservico"),
        // Italian
        QStringLiteral("ndiserie"),
        QStringLiteral("nrdiserie"),
        QStringLiteral("numdiserie"),
        QStringLiteral("numerodiserie"),
        QStringLiteral("numeridiserie"),
        QStringLiteral("numeroseriale"),
        QStringLiteral("numeriseriali"),
        QStringLiteral("numerodiseriedeldispositivo"),
        QStringLiteral("seriale"),
        // Polish
        QStringLiteral("nrseryjny"),
        QStringLiteral("numerseryjny"),
        QStringLiteral("numeryseryjne"),
        QStringLiteral("numerseryjnyurzadzenia"),
    };
    if (tidy.size() > maxTitle)
        return false;
    QString word;
    for (const QChar c : tidy.normalized(QString::NormalizationForm_KD)) { // é as e and an accent, º as o, № as No
        if (c.isLetter())
            word += c.toLower();
        else if (c.isDigit())
            return false;
    }
    return titles.contains(word);
}

bool isShortenedNumber(const QString &tidy)
{
    static const QRegularExpression shortened(QStringLiteral("^[0-9]([.,][0-9]{1,20})?[eE]\\+[0-9]{1,3}\\z"));
    return shortened.match(tidy).hasMatch();
}

} // namespace Reslate
