// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/listdoctorlabels.h"

#include "domain/device/serialcell.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

QString slipText(QChar right, QChar wrong)
{
    const QChar meant = ordinary(wrong);
    if (meant != wrong && meant.toUpper() == right.toUpper())
        return meant == QLatin1Char(' ') ? Labels::tr("ordinary blank instead of another one")
                                         : Labels::tr("ordinary characters instead of full-width ones");
    return right.isDigit() ? Labels::tr("digit %1 instead of %2").arg(QString(right), QString(wrong))
                           : Labels::tr("letter %1 instead of %2").arg(QString(right), QString(wrong));
}

/// "letter O instead of 0", for every kind of difference once.
QStringList differencesOf(const ListEntry &entry)
{
    QStringList slips;
    for (qsizetype i = 0; i < std::min(entry.text.size(), entry.suggestion.size()); ++i) {
        const QChar wrong = entry.text[i];
        const QChar right = entry.suggestion[i];
        if (right.toUpper() == wrong.toUpper())
            continue;
        if (const QString slip = slipText(right, wrong); !slips.contains(slip))
            slips.append(slip);
    }
    return slips;
}

QString slipsText(const ListEntry &entry)
{
    QStringList slips;
    if (entry.hidesCharacters)
        slips.append(Labels::tr("without hidden characters", "after: did you mean 5CD1?"));
    switch (entry.suggestedBy) {
    case SuggestedBy::Look:
        slips += differencesOf(entry);
        break;
    case SuggestedBy::LeadingZeros:
        slips.append(Labels::tr("with the zeros in front that were lost", "after: did you mean 0012345?"));
        break;
    case SuggestedBy::LenovoLabel:
        slips.append(Labels::tr("the last part of the Lenovo label", "after: did you mean PF2ABCDE?"));
        break;
    case SuggestedBy::ExpressCode:
        slips.append(Labels::tr("the service tag of this Dell Express Service Code", "after: did you mean B78FWQ8?"));
        break;
    }
    return slips.join(QStringLiteral(", "));
}

QString suggestionText(const ListEntry &entry)
{
    if (entry.suggestion.isEmpty())
        return entry.hidesCharacters
            ? Labels::tr(" There are hidden characters in it.", "after a sentence: in a serial number")
            : QString();
    return Labels::tr(" Did you mean %1? (%2)", "after a sentence: a serial number; what differs")
        .arg(plainForDisplay(entry.suggestion), slipsText(entry));
}

/// Its registration may name an Intune record that this account doesn't see.
QString registeredText(const ListEntry &entry)
{
    return entry.registration.managedDeviceId.isEmpty()
        ? Labels::tr("It stands only in Autopilot: Intune has no device with this serial number.")
        : Labels::tr("It stands only in Autopilot here; the Intune device that is named there is not listed. It may be "
                     "another administrator's.");
}

QString shortenedText()
{
    return Labels::tr("Excel has shortened this number and its digits are lost. "
                      "Format the column as text, then enter the number again.");
}

} // namespace

QString listFindingTitle(ListFinding finding)
{
    switch (finding) {
    case ListFinding::Hit:
        return Labels::tr("Found");
    case ListFinding::Double:
        return Labels::tr("Named twice");
    case ListFinding::NoHit:
        return Labels::tr("No device");
    case ListFinding::Several:
        return Labels::tr("Several devices");
    case ListFinding::NoSerial:
        return Labels::tr("No serial number");
    case ListFinding::Shortened:
        return Labels::tr("Shortened number");
    case ListFinding::Header:
        return Labels::tr("Column title");
    case ListFinding::Blank:
        return Labels::tr("Blank line");
    case ListFinding::AutopilotOnly:
        return Labels::tr("Only in Autopilot");
    }
    return {};
}

QString listFindingText(const ListEntry &entry)
{
    switch (entry.finding) {
    case ListFinding::Hit:
        return Labels::tr("Found.");
    case ListFinding::Double:
        return Labels::tr("Named before, in line %1.").arg(entry.firstLine);
    case ListFinding::NoHit:
        return Labels::tr("No device with this serial number.") + suggestionText(entry);
    case ListFinding::Several:
        return Labels::tr("%1 have this serial number.", "2 devices").arg(devicesText(entry.sharedBy));
    case ListFinding::NoSerial:
        return entry.text.isEmpty()
            ? Labels::tr("This line has no serial number.")
            : Labels::tr("This isn't a serial number: it can't tell one computer from another.");
    case ListFinding::Shortened:
        return shortenedText();
    case ListFinding::Header:
        return Labels::tr("Column title.");
    case ListFinding::Blank:
        return Labels::tr("Blank line.");
    case ListFinding::AutopilotOnly:
        return registeredText(entry);
    }
    return {};
}

QString listProblemText(const ListEntry &entry)
{
    const QString shown = plainForDisplay(entry.text);
    switch (entry.finding) {
    case ListFinding::NoHit:
        return Labels::tr("Line %1: no device has the serial number \"%2\".").arg(QString::number(entry.line), shown)
            + suggestionText(entry);
    case ListFinding::Several:
        return Labels::tr("Line %1: %2 have the serial number \"%3\".", "line, 2 devices, serial number")
            .arg(QString::number(entry.line), devicesText(entry.sharedBy), shown);
    case ListFinding::AutopilotOnly:
        return Labels::tr("Line %1: \"%2\". %3", "line, text, sentence")
            .arg(QString::number(entry.line), shown, registeredText(entry));
    case ListFinding::NoSerial:
        if (entry.text.isEmpty())
            break;
        return Labels::tr(
            "Line %1: \"%2\" isn't a serial number: it can't tell one computer from another.", "line, text")
            .arg(QString::number(entry.line), shown);
    case ListFinding::Shortened:
        return Labels::tr("Line %1: \"%2\". %3", "line, text, sentence")
            .arg(QString::number(entry.line), shown, shortenedText());
    default:
        break;
    }
    return Labels::tr("Line %1: %2", "line, sentence").arg(QString::number(entry.line), listFindingText(entry));
}

QString entryDevice(const ListEntry &entry)
{
    const bool isNamed = entry.finding == ListFinding::Hit || entry.finding == ListFinding::Double;
    return isNamed ? displayName(entry.name, entry.serialNumber) : QString();
}

QString listElsewhereText(const ListReport &report)
{
    if (report.serialsElsewhere == 0)
        return {};
    const auto title = std::find_if(report.entries.cbegin(), report.entries.cend(),
        [](const ListEntry &entry) { return entry.finding == ListFinding::Header && !entry.text.isEmpty(); });
    const QString read = title == report.entries.cend()
        ? Labels::tr("Reslate reads one column of the list.")
        : Labels::tr("Reslate reads the column \"%1\" of the list.").arg(plainForDisplay(title->text));
    return read + QLatin1Char(' ')
        + Labels::tr("Other columns hold serial numbers of devices, too, such as old ones: %1. Nothing is taken from "
                     "those. If the wrong column is read, leave only the right one in the list.")
              .arg(numberText(report.serialsElsewhere));
}

QString listTitle(const QString &file)
{
    return file.isEmpty() ? Labels::tr("List of serial numbers") : file;
}

QString listSummaryText(const ListReport &report)
{
    const int titles = report.count(ListFinding::Header) + report.count(ListFinding::Blank);
    const qsizetype entries = report.entries.size() - titles;
    QStringList parts {
        Labels::tr("Found: %1 of %2").arg(numberText(report.count(ListFinding::Hit)), numberText(entries))};
    for (const ListFinding finding : {ListFinding::Double, ListFinding::NoHit, ListFinding::Several,
             ListFinding::NoSerial, ListFinding::Shortened, ListFinding::AutopilotOnly}) {
        if (const int count = report.count(finding); count > 0)
            parts.append(Labels::tr("%1: %2", "finding, number").arg(listFindingTitle(finding), numberText(count)));
    }
    return parts.join(QStringLiteral(" · "));
}

bool isLeftOut(ListFinding finding)
{
    return finding == ListFinding::NoHit || finding == ListFinding::Several || finding == ListFinding::NoSerial
        || finding == ListFinding::Shortened || finding == ListFinding::AutopilotOnly;
}

namespace {

int linesLeftOut(const ListReport &report)
{
    return static_cast<int>(std::count_if(report.entries.cbegin(), report.entries.cend(),
        [](const ListEntry &entry) { return isLeftOut(entry.finding); }));
}

} // namespace

QString listTitle(const QString &file, const ListReport &report)
{
    const int left = linesLeftOut(report);
    const auto lines = static_cast<int>(report.entries.size()) - report.count(ListFinding::Header)
        - report.count(ListFinding::Blank);
    return left == 0 ? listTitle(file)
                     : Labels::tr("%1 (%2 of %3 lines)", "lost.csv, 38 of 40")
                           .arg(listTitle(file), numberText(lines - left), numberText(lines));
}

QString linesLeftOutText(const ListReport &report)
{
    const int left = linesLeftOut(report);
    const int again = report.count(ListFinding::Double);
    QStringList sentences;
    if (left > 0)
        sentences.append(
            left == 1 ? Labels::tr("1 line is left out.") : Labels::tr("%1 lines are left out.").arg(numberText(left)));
    if (again > 0)
        sentences.append(again == 1 ? Labels::tr("1 line repeats another.")
                                    : Labels::tr("%1 lines repeat others.").arg(numberText(again)));
    return sentences.join(QLatin1Char(' '));
}

QString listRefusalText(ListRefusal refusal)
{
    switch (refusal) {
    case ListRefusal::TooLarge:
        return Labels::tr("This is too large for a list of serial numbers.");
    case ListRefusal::Workbook:
        return Labels::tr(
            "This is an Excel workbook or another packed file. Save the list as CSV, then use that file.");
    case ListRefusal::NotText:
        return Labels::tr("This isn't text, or part of it is missing. Save the list as CSV or text again.");
    case ListRefusal::Empty:
        return Labels::tr("It contains no serial number.");
    }
    return {};
}

} // namespace Reslate
