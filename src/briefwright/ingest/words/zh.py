"""Chinese."""

from briefwright.ingest.words.shape import Words

WORDS = Words(
    abstracts=("内容提要", "内容摘要", "摘要", "提要"),
    keywords=("关键词", "关键字", "主题词"),
    note_lists=("注释", "尾注", "参考文献", "注", "主要参考文献", "引用文献"),
    headings=("结语", "结论", "结束语", "余论", "引言", "导论", "导言", "前言", "绪论", "绪言", "引论", "小结"),
    chapters=(),
    tables=("表", "附表"),
    figures=("图", "附图"),
    credits=("资料来源", "数据来源", "图片来源", "来源"),
    remarks=("注",),
    institutions=("大学", "学院", "研究所", "研究院", "研究中心", "科学院", "社科院"),
    bylines=("作者", "文"),
    fields={
        "中图分类号": "clc", "文献标识码": "document-code", "文献标志码": "document-code", "文章标识": "document-code",
        "文章编号": "article-number", "DOI": "DOI", "收稿日期": "received", "修回日期": "revised",
        "责任编辑": "editor", "作者简介": "about-author", "基金项目": "funding", "执笔": "author", "作者": "author",
        "记者": "author", "本报记者": "author", "翻译": "translator", "译": "translator", "译者": "translator",
        "校对": "corrector",
    },
    promotion=(
        "二维码", "扫一扫",
        "扫码", "知识星球", "公众号", "阅读原文", "点击上方", "点击下方", "点击蓝字", "点击关注",
        "长按", "轻触", "滑动看", "小程序", "转载请", "版权", "欢迎关注", "欢迎转发", "欢迎订阅", "点赞", "在看",
        "分享",
        "留言", "收藏",
    ),
)  # fmt: skip
