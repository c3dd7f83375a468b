// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonout.h"

#include <cstdio>

namespace Reslate::Demo {
namespace {

struct Civil {
    qint64 year;
    unsigned month;
    unsigned day;
};

/// Days since 1970 as a date of the Gregorian calendar. QDateTime is ten times as slow, and a page has 5,000
/// times.
Civil civil(qint64 days)
{
    days += 719468; // days from 0000-03-01, so that the leap day is the last of its year
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = static_cast<unsigned>(days - era * 146097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * dayOfYear + 2) / 153;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

} // namespace

void appendTime(QByteArray &out, Time time, bool decimals)
{
    constexpr qint64 day = 86400000;
    const qint64 days = time >= 0 ? time / day : (time - day + 1) / day;
    const auto rest = static_cast<int>(time - days * day);
    const Civil date = civil(days);
    char text[40];
    const int length = std::snprintf(text, sizeof text, "%04lld-%02u-%02uT%02d:%02d:%02d",
        static_cast<long long>(date.year), date.month, date.day, rest / 3600000, rest / 60000 % 60, rest / 1000 % 60);
    out.append(text, length);
    if (decimals) {
        std::snprintf(text, sizeof text, ".%03d0000", rest % 1000);
        out += text;
    }
    out += 'Z';
}

void JsonOut::string(QByteArrayView text)
{
    separate();
    m_out += '"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(text.sliced(from, i - from));
        from = i + 1;
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += static_cast<char>(c);
        } else {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", c);
            m_out += escape;
        }
    }
    m_out.append(text.sliced(from));
    m_out += '"';
}

} // namespace Reslate::Demo
