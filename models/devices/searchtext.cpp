// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/searchtext.h"

#include <QChar>
#include <QStringList>

#include <algorithm>

namespace Reslate::Models {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// The way for text beyond ASCII: take letters and accents apart, drop the accents and what can't be seen.
std::string foldedBeyondAscii(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark() && c.category() != QChar::Other_Format)
            kept.append(c);
    }
    return kept.toCaseFolded().toStdString();
}

} // namespace

std::string foldedText(const QString &text)
{
    if (!std::all_of(text.begin(), text.end(), isAscii))
        return foldedBeyondAscii(text);
    std::string folded;
    folded.reserve(static_cast<std::size_t>(text.size()));
    for (const QChar c : text) {
        const char latin = c.toLatin1();
        folded.push_back(latin >= 'A' && latin <= 'Z' ? static_cast<char>(latin - 'A' + 'a') : latin);
    }
    return folded;
}

std::vector<std::string> foldedWords(const QString &typed)
{
    std::vector<std::string> words;
    const QStringList parts = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        std::string word = foldedText(part);
        if (!word.empty())
            words.push_back(std::move(word));
    }
    return words;
}

bool hasAll(std::string_view text, const std::vector<std::string> &words)
{
    return std::all_of(words.cbegin(), words.cend(),
        [text](const std::string &word) { return text.find(word) != std::string_view::npos; });
}

std::string naturalKey(const QString &text)
{
    return naturalKeyOfFolded(foldedText(text));
}

std::string naturalKeyOfFolded(std::string_view folded)
{
    std::string key;
    key.reserve(folded.size() + 4);
    for (auto at = folded.begin(); at != folded.end();) {
        if (!isDigit(*at)) {
            key.push_back(*at++);
            continue;
        }
        const auto end = std::find_if_not(at, folded.end(), isDigit);
        const auto first = std::find_if(at, end, [](char c) { return c != '0'; });
        // A longer number is the greater one, so its length stands before it.
        key.push_back('0');
        key.push_back(static_cast<char>(std::min<std::ptrdiff_t>(end - first, 255)));
        key.append(first, end);
        at = end;
    }
    return key;
}

std::string searchableText(const Device &device)
{
    std::string all;
    for (const QString *text : {&device.name, &device.serialNumber, &device.userPrincipalName, &device.model}) {
        if (text != &device.name)
            all.push_back('\n');
        const size_t start = all.size();
        all += foldedText(*text);
        std::replace(all.begin() + static_cast<std::ptrdiff_t>(start), all.end(), '\n', ' ');
    }
    return all;
}

std::string_view lineOf(std::string_view searchable, SearchLine line)
{
    for (int skipped = 0; skipped < static_cast<int>(line); ++skipped)
        searchable.remove_prefix(std::min(searchable.find('\n'), searchable.size() - 1) + 1);
    return searchable.substr(0, searchable.find('\n'));
}

} // namespace Reslate::Models
